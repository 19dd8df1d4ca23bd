/** Command-line arguments as a shell reads them back. */
export function quoteArguments(args: readonly string[]): string {
  return args.map((arg) => (/^[\w./:=,@+-]+$/.test(arg) ? arg : `'${arg.replaceAll("'", "'\\''")}'`)).join(" ");
}
