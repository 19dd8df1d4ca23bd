/** The browser build of Arquero: its main entry reaches for Node's file system. */
declare module "arquero/dist/arquero.min.js" {
  import * as aq from "arquero";

  export {aq as default};
}
