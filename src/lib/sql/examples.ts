/** A query that answers a question about the snapshot's tables. */
export interface ExampleQuery {
  group: string;
  question: string;
  /** Tables that it reads. */
  tables: readonly string[];
  sql: string;
}

/** The examples, grouped by what they are about; the first stands in the editor when the page opens. */
export const EXAMPLES: readonly ExampleQuery[] = [
  {
    group: "Genres",
    question: "How many films has each genre, and how many have it alone?",
    tables: ["films"],
    sql: `-- string_split makes a list of each film's genres; unnest gives each of them a row of its own.
SELECT genre, count(*) AS films,
       count(*) FILTER (NOT contains(genres, '|')) AS alone
FROM films, unnest(string_split(genres, '|')) AS each_genre(genre)
GROUP BY genre
ORDER BY films DESC`
  },
  {
    group: "Genres",
    question: "Which combinations of genres are the most common?",
    tables: ["films"],
    sql: `SELECT genres, count(*) AS films,
       round(100 * count(*) / sum(count(*)) OVER (), 2) AS percent,
       round(100 * sum(count(*)) OVER (ORDER BY count(*) DESC, genres) / sum(count(*)) OVER (), 1) AS percent_so_far
FROM films
GROUP BY genres
ORDER BY films DESC, genres
LIMIT 25`
  },
  {
    group: "Genres",
    question: "Which two genres come together more often than chance?",
    tables: ["genre_co_occurrence"],
    sql: `SELECT genre_a || ' + ' || genre_b AS pair, films,
       round(lift, 2) AS lift, round(npmi, 3) AS npmi
FROM genre_co_occurrence
WHERE genre_a < genre_b
ORDER BY lift DESC`
  },
  {
    group: "Genres",
    question: "Read the multi-hot bits: which horror films are comedies too?",
    tables: ["films"],
    sql: `-- Bit 0 is Action, bit 2 Comedy, bit 5 Horror, bit 8 Thriller.
SELECT year, title, genres
FROM films
WHERE multi_hot & (1 << 5) > 0
  AND multi_hot & (1 << 2) > 0
ORDER BY year DESC, title`
  },
  {
    group: "Over time",
    question: "How did each genre's share change from decade to decade?",
    tables: ["films"],
    sql: `WITH labels AS (
  SELECT movie_id, year // 10 * 10 AS decade, unnest(string_split(genres, '|')) AS genre
  FROM films WHERE year >= 1930
), totals AS (
  SELECT decade, count(DISTINCT movie_id) AS films FROM labels GROUP BY decade
)
SELECT decade, genre, round(100 * count(*) / any_value(films), 2) AS percent
FROM labels JOIN totals USING (decade)
WHERE genre IN ('Action', 'Adventure', 'Comedy', 'Crime', 'Drama', 'Horror', 'Romance', 'Sci-Fi', 'Thriller')
GROUP BY decade, genre
ORDER BY decade, genre`
  },
  {
    group: "Over time",
    question: "How many films come from each year, smoothed over five?",
    tables: ["films"],
    sql: `SELECT year,
       round(avg(count(*)) OVER (ORDER BY year ROWS BETWEEN 2 PRECEDING AND 2 FOLLOWING), 1) AS smoothed,
       count(*) AS films
FROM films
WHERE year IS NOT NULL
GROUP BY year
ORDER BY year`
  },
  {
    group: "Over time",
    question: "Which genre's films run longest, and by how much do they differ?",
    tables: ["films"],
    sql: `WITH labels AS (
  SELECT runtime, unnest(string_split(genres, '|')) AS genre
  FROM films WHERE runtime > 0
)
SELECT genre, median(runtime) AS median_minutes,
       quantile_cont(runtime, 0.25) AS lower_quartile,
       quantile_cont(runtime, 0.75) AS upper_quartile,
       count(*) AS films_with_runtime
FROM labels
GROUP BY genre
HAVING count(*) >= 20
ORDER BY median_minutes DESC`
  },
  {
    group: "Labels",
    question: "How far do the catalogues agree on each genre?",
    tables: ["films", "labels"],
    sql: `-- Of the films that have a genre here, the share to which another catalogue gives it too.
WITH genre(bit, name) AS (VALUES
  (0, 'Action'), (1, 'Adventure'), (2, 'Comedy'), (3, 'Crime'), (4, 'Drama'),
  (5, 'Horror'), (6, 'Romance'), (7, 'Sci-Fi'), (8, 'Thriller'))
SELECT name AS genre, source AS catalogue,
       round(avg((labels.multi_hot >> bit) & 1), 3) AS agreement,
       count(*) AS films
FROM films JOIN labels USING (movie_id), genre
WHERE (films.multi_hot >> bit) & 1 = 1
GROUP BY name, source
HAVING count(*) >= 50
ORDER BY genre, catalogue`
  },
  {
    group: "Labels",
    question: "On which films do two catalogues share no genre at all?",
    tables: ["films", "labels"],
    sql: `SELECT title, year, films.genres AS ours, source AS catalogue, labels.genres AS theirs
FROM films JOIN labels USING (movie_id)
WHERE films.multi_hot & labels.multi_hot = 0 AND labels.multi_hot > 0
ORDER BY year DESC, title`
  },
  {
    group: "Plots and posters",
    question: "In which genres do plots or posters go missing?",
    tables: ["films"],
    sql: `WITH labels AS (
  SELECT has_plot, has_poster, unnest(string_split(genres, '|')) AS genre FROM films
)
SELECT genre,
       round(100 * avg((NOT has_plot)::INT), 1) AS percent_without_plot,
       round(100 * avg((NOT has_poster)::INT), 1) AS percent_without_poster,
       count(*) AS films
FROM labels
GROUP BY genre
HAVING count(*) >= 20
ORDER BY percent_without_plot DESC`
  },
  {
    group: "Plots and posters",
    question: "Where do titles fall away, from IMDb's list to films with plot and poster?",
    tables: ["funnel"],
    sql: `-- A table joined with itself: each step beside the one that it takes its titles from.
SELECT step.description, step."count" AS titles,
       round(100 * step."count" / before."count", 1) AS percent_of_step_before
FROM funnel AS step LEFT JOIN funnel AS before ON before.step = step."of"
ORDER BY step.rowid`
  },
  {
    group: "Plots and posters",
    question: "Which genres have the strongest contrast on their posters?",
    tables: ["films", "poster_hashes"],
    sql: `WITH labels AS (
  SELECT contrast, unnest(string_split(genres, '|')) AS genre
  FROM films JOIN poster_hashes USING (movie_id)
)
SELECT genre, round(median(contrast), 1) AS median_contrast, count(*) AS posters
FROM labels
GROUP BY genre
HAVING count(*) >= 20
ORDER BY median_contrast DESC`
  },
  {
    group: "Plots and posters",
    question: "Which catalogue tells the longest stories?",
    tables: ["films", "text_figures"],
    sql: `SELECT plot_source, count(*) AS plots,
       median(words) AS median_words,
       quantile_cont(words, 0.9) AS ninth_decile
FROM films JOIN text_figures USING (movie_id)
GROUP BY plot_source
ORDER BY median_words DESC`
  },
  {
    group: "Words",
    question: "Which words mark each genre the most?",
    tables: ["genre_terms"],
    sql: `-- z is the word's log-odds divided by its standard error: how surely the genre prefers it.
SELECT genre, term, round(z, 1) AS z, films_inside, films_outside
FROM genre_terms
QUALIFY row_number() OVER (PARTITION BY genre ORDER BY z DESC) <= 5
ORDER BY genre, z DESC`
  },
  {
    group: "Words",
    question: "Which genres have films with a vampire in the plot?",
    tables: ["films", "terms", "term_counts"],
    sql: `-- A column named film or term is a row number: rowid is the row number in the table that it points to.
SELECT genre, count(*) AS films
FROM term_counts
JOIN terms ON terms.rowid = term_counts.term
JOIN films ON films.rowid = term_counts.film,
     unnest(string_split(genres, '|')) AS each_genre(genre)
WHERE terms.term = 'vampire'
GROUP BY genre
ORDER BY films DESC, genre`
  },
  {
    group: "Words",
    question: "Whose plots share the most telling words with that of one film?",
    tables: ["films", "terms", "term_counts", "text_figures"],
    sql: `-- Cosine similarity of tf-idf vectors, computed from the counts alone.
WITH weights AS (
  SELECT film, term_counts.term,
         "count" * ln((SELECT count(*) FROM text_figures) / document_count) AS weight
  FROM term_counts JOIN terms ON terms.rowid = term_counts.term
), lengths AS (
  SELECT film, sqrt(sum(weight ** 2)) AS length FROM weights GROUP BY film
), chosen AS (
  SELECT film, term, weight FROM weights JOIN films ON films.rowid = film
  -- The Matrix, or where the data have no plot of it the longest plot that they have.
  WHERE movie_id = (SELECT movie_id FROM text_figures ORDER BY movie_id = 'tt0133093' DESC, words DESC, movie_id LIMIT 1)
)
SELECT title, year, genres,
       round(sum(weights.weight * chosen.weight) / any_value(here.length) / any_value(there.length), 3) AS cosine
FROM weights
JOIN chosen USING (term)
JOIN lengths AS here ON here.film = weights.film
JOIN lengths AS there ON there.film = chosen.film
JOIN films ON films.rowid = weights.film
WHERE weights.film <> chosen.film
GROUP BY movie_id, title, year, genres
ORDER BY cosine DESC
LIMIT 20`
  },
  {
    group: "Words",
    question: "Does a longer film get a longer plot?",
    tables: ["films", "text_figures"],
    sql: `SELECT runtime, words, plot_source
FROM films JOIN text_figures USING (movie_id)
WHERE runtime BETWEEN 40 AND 240`
  },
  {
    group: "The split",
    question: "Are the genres spread evenly over train, validation and test?",
    tables: ["films", "split"],
    sql: `WITH labels AS (
  SELECT part, unnest(string_split(genres, '|')) AS genre
  FROM films JOIN split USING (movie_id)
), parts AS (
  SELECT part, count(*) AS films FROM split GROUP BY part
)
SELECT genre, part, round(100 * count(*) / any_value(films), 2) AS percent
FROM labels JOIN parts USING (part)
WHERE genre IN ('Action', 'Adventure', 'Comedy', 'Crime', 'Drama', 'Horror', 'Romance', 'Sci-Fi', 'Thriller')
GROUP BY genre, part
ORDER BY genre, part`
  },
  {
    group: "The split",
    question: "Which films look or read like another film?",
    tables: ["films", "near_duplicates", "split"],
    sql: `-- Near-duplicates stay in one part of the split, so that no model is tested on what it was trained on.
SELECT near_duplicates."group", title, year, kind, part,
       round(plot_similarity::DOUBLE, 2) AS plot_similarity, poster_distance
FROM near_duplicates
JOIN films USING (movie_id)
JOIN split USING (movie_id)
ORDER BY near_duplicates."group", year`
  }
];

/** The examples whose tables are all there. */
export function availableExamples(names: Iterable<string>): ExampleQuery[] {
  const known = new Set(names);
  return EXAMPLES.filter(({tables}) => tables.every((table) => known.has(table)));
}
