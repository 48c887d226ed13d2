-- The list of leads is narrowed and sorted by points. An entry costs the score of a lead little beside the reasons that are kept with it.
create index lead_score_by_points on lead_score (score, lead_id);
