-- What is known of a lead beyond its details: the links that brought it, its role in the decision, what it wants. Only where something is.
create table lead_context (
    lead_id       bigint  primary key references lead on delete cascade,
    version       integer not null default 0,
    utm_source    text,
    utm_medium    text,
    utm_campaign  text,
    utm_term      text,
    utm_content   text,
    referrer      text,
    decision_role text,
    intent        text,

    constraint lead_context_role check (decision_role in ('DECIDES', 'INFLUENCES', 'USES', 'UNKNOWN'))
);
