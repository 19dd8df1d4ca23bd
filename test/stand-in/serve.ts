import {Command} from "commander";
import {listen} from "../../server/listen.js";
import {StandIn} from "./app.js";
import {inventFilms} from "./films.js";

const program = new Command("npx tsx test/stand-in/serve.ts")
  .description("Serve invented films as IMDb and TMDB would, to try npm run ingest without either.")
  .option("--films <count>", "how many films", "200")
  .option("--port <port>", "port to serve on", "4000")
  .parse();

const {films, port} = program.opts<{films: string; port: string}>();
const key = "0123456789abcdef0123456789abcdef";
const standIn = new StandIn({films: inventFilms(Number(films)), keys: [key]});
const {url} = await listen(standIn.app, Number(port));
const address = url.slice(0, -1);
console.log(`export MARQUEE_IMDB_URL=${address} MARQUEE_TMDB_URL=${address} TMDB_API_KEY=${key}`);
