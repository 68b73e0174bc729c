/**
 * Twin: the city in space. Layers (`layers/<name>.ts`) draw what lies where; models (`models/<name>.ts`) try out what
 * happens if. Both read released tables and release their outcomes as tables, so that a scenario has the same trail as
 * a count.
 *
 * The room is still empty: Peil has no layers and no scenarios yet. What comes here, and in which shape, stands in
 * `docs/twin.md`.
 */
export {};
