import {pack} from "tar-stream";
import {houseFilms} from "./node/house-films.js";
import {drawHousePoster} from "./node/house-posters.js";

// One archive, since a process of its own for each of the pictures would take longer than drawing them all.
const archive = pack();
archive.pipe(process.stdout);
for (const film of houseFilms) archive.entry({name: `${film.id}.svg`, mtime: new Date(0)}, drawHousePoster(film));
archive.finalize();
