-- Mails are sent by a loop of their own, the one whose time came first, and no longer lead by lead.
create index mail_due on mail (due_at, id) where state = 'WAITING';
drop index mail_waiting;
delete from follow_up where kind = 'mail';
