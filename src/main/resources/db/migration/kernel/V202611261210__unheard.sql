-- Found every half minute among all that was ever announced.
create index event_publication_failed on event_publication (publication_date) where status = 'FAILED';
