#!/bin/bash
# Run once by the MariaDB image on an empty volume: one schema and one user for each who needs one. The tables of the
# application belong to cordee_owner, which migrates, is backed up by, and restores; the running application has cordee,
# which reads and changes rows and nothing else.
set -euo pipefail
mariadb -uroot -p"$MARIADB_ROOT_PASSWORD" <<SQL
CREATE DATABASE IF NOT EXISTS cordee CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci;
CREATE DATABASE IF NOT EXISTS cordee_engine CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci;
CREATE DATABASE IF NOT EXISTS camunda CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci;
CREATE USER IF NOT EXISTS cordee@'%' IDENTIFIED BY '$CORDEE_DB_PASSWORD';
CREATE USER IF NOT EXISTS cordee_owner@'%' IDENTIFIED BY '$CORDEE_DB_OWNER_PASSWORD';
CREATE USER IF NOT EXISTS camunda@'%' IDENTIFIED BY '$CAMUNDA_DB_PASSWORD';
GRANT ALL ON cordee.* TO cordee_owner@'%';
GRANT ALL ON cordee_engine.* TO cordee_owner@'%';
GRANT SELECT, INSERT, UPDATE, DELETE ON cordee.* TO cordee@'%';
GRANT SELECT, INSERT, UPDATE, DELETE ON cordee_engine.* TO cordee@'%';
GRANT ALL ON camunda.* TO camunda@'%';
SQL
