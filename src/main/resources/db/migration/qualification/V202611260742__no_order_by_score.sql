-- No list is in the order of scores, and each lead that is scored again paid for an entry in it.
drop index lead_score_highest;
