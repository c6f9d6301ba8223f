// Who takes part: the file that builds each, its packages, and the files it needs besides the catalogue.

const SQLITE = "@sqlite.org/sqlite-wasm";

/** By part, in the order of tables. `everyday`: our everyday words are fetched with it. */
export const ENGINES = {
  text: [
    { name: "MiniSearch", file: "text/minisearch.mjs", packages: ["minisearch"] },
    { name: "MiniSearch, everyday words", file: "text/minisearch-words.mjs", packages: ["minisearch"], everyday: true },
    { name: "FlexSearch", file: "text/flexsearch.mjs", packages: ["flexsearch"] },
    { name: "Orama", file: "text/orama.mjs", packages: ["@orama/orama"] },
    { name: "Fuse.js", file: "text/fuse.mjs", packages: ["fuse.js"] },
    { name: "Lunr", file: "text/lunr.mjs", packages: ["lunr"] },
    { name: "uFuzzy", file: "text/ufuzzy.mjs", packages: ["@leeoniya/ufuzzy"] },
    { name: "itemsjs", file: "text/itemsjs.mjs", packages: ["itemsjs"] },
    { name: "SQLite FTS5", file: "text/sqlite.mjs", packages: [SQLITE], files: { wasm: `${SQLITE}/dist/sqlite3.wasm` } },
  ],
  match: [
    { name: "JavaScript, columns", file: "match/peers/columns.mjs", packages: [] },
    { name: "JavaScript, objects", file: "match/peers/objects.mjs", packages: [] },
    { name: "kdbush + JavaScript", file: "match/peers/kdbush.mjs", packages: ["kdbush"] },
    { name: "itemsjs + JavaScript", file: "match/peers/itemsjs.mjs", packages: ["itemsjs"] },
    { name: "json-rules-engine", file: "match/peers/json-rules-engine.mjs", packages: ["json-rules-engine"] },
  ],
};
