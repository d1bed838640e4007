"""What Stile remembers: vocabulary, records, tables, queries and the unit of work."""
