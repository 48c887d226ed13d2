#!/usr/bin/env bash
# Runs once, in a new database server: the application gets a role that owns its database and is no superuser.
set -euo pipefail
psql --set=ON_ERROR_STOP=1 --set=password="$LEADPACT_DATABASE_PASSWORD" --username="$POSTGRES_USER" --dbname=postgres <<'SQL'
create role leadpact login password :'password';
create database leadpact owner leadpact;
SQL
