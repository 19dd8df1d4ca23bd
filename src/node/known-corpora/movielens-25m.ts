import type {CorpusDescription} from "../../lib/corpus-description.js";

/** The corpus of the committed snapshot, whose folder holds no corpus.json. */
export const movieLens25M: CorpusDescription = {
  format: 1,
  name: "MovieLens 25M",
  catalogue: "MovieLens",
  labels: "MovieLens 25M’s, in IMDb’s format",
  films:
    "The films and their genre labels are those of **MovieLens 25M** (Harper and Konstan 2015), a research data set of film ratings, written in the format of IMDb’s file *title.basics*. The funnel starts with its titles and **not** with the millions of IMDb’s own file, so two steps of a usual pipeline have nothing to do here: every title is a film (titleType *movie*), and none is marked as adult. MovieLens’ own labels *Children* and *IMAX* are among the genres.",
  plotSources: "TMDB, IMDb and streaming catalogues",
  media:
    "Plots are short descriptions: TMDB’s overviews, IMDb’s plot lines and the texts of streaming catalogues. Half of them have about 36 words or fewer. Posters come from public poster data sets, which name them by IMDb id. A film was chosen for the data set when it has one of the nine genres and a plot or a poster could be had.",
  credits: [
    "Films, years and genre labels: MovieLens 25M, in IMDb’s file format. F. Maxwell Harper and Joseph A. Konstan. 2015. [The MovieLens Datasets: History and Context](https://doi.org/10.1145/2827872). ACM Transactions on Interactive Intelligent Systems 5, 4, Article 19.",
    "Plots and other catalogues’ labels: [TMDB](https://www.themoviedb.org), [IMDb](https://www.imdb.com) and JustWatch, by way of public data sets. Information courtesy of IMDb (https://www.imdb.com). Used with permission. This site uses TMDB’s data but is not endorsed or certified by TMDB."
  ],
  remarks: {
    selection: "Here a film needs only *one* of the nine and nothing is capped.",
    home: "Other catalogues call many of the same films something else.",
    "genre shares":
      "With all films chosen, Drama has a far smaller share here. One reason may be that MovieLens lists films that people rate, while IMDb lists everything, television and shorts included.",
    cap: "Here, at that cap, only the largest genres have films to spare.",
    "single-genre films":
      "With all films chosen, the rule *within the nine* alone changes little here. A tight cap does what it may have done there: a film of several genres takes room in each, so films with one genre fill more of every genre’s quota. A loose cap does the opposite: the genres with films to spare, Drama and Comedy, lose films that had only that genre, and films that mix genres stay.",
    years:
      "Recent films outnumber old ones: MovieLens lists what its members rate, and they rate new films most. The last films are of 2019, when MovieLens 25M was released.",
    "catalogue facts":
      "Runtime and original language are facts of the catalogues (TMDB, IMDb, JustWatch), not of MovieLens, and are known for about half of the films.",
    "near duplicates":
      "Some groups look like parts of one series under one poster, some like one film entered twice, and some like a catalogue’s mistake.",
    "labels per film": "And MovieLens knows no limit of three.",
    "plot lengths":
      "Most texts are a catalogue’s teaser, not a synopsis: they say who wants what, and stop before the end. Over all plots, lengths differ more by source than by genre: who wrote the text matters more than what it is about, which a model may learn too.",
    "vocabulary growth": "The dots bend a little below them at the end, so growth slows, but it does not stop.",
    "rank frequency": "It bends, too, so a straight line fits it badly.",
    "vector coverage":
      "What they merge are mostly forms that had vectors, so the share of different words can fall while that of running words rises. What stays uncovered is mostly names.",
    claims:
      "Over all our films, where Drama is on almost every second one, they do not: Romance with Drama is the commonest pair of all, and yet several rarer pairs have a higher lift."
  }
};
