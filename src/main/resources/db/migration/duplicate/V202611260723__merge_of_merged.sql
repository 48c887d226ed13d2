create index duplicate_merge_of_merged on duplicate_merge (merged);
