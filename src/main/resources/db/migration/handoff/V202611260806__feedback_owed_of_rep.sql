-- What one person owes, the longest first, is found without reading what all others owe.
create index feedback_owed_of_rep on feedback (rep, given_at, lead_id) where owed;
