/**
 * Registers: what people record. A register is a book (`books/<name>.ts`: its fields, life cycle and rights) on one
 * record engine over PostgreSQL, and what is published of it becomes a dataset like any other, with the same trail.
 *
 * The room is still empty: nothing in Peil records anything yet. What comes here, and in which shape, stands in
 * `docs/registers.md`.
 */
export {};
