#!/bin/bash
# Run once by the MariaDB image on an empty volume: one schema and one user for each who needs one.
set -euo pipefail
mariadb -uroot -p"$MARIADB_ROOT_PASSWORD" <<SQL
CREATE DATABASE IF NOT EXISTS cordee CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci;
CREATE DATABASE IF NOT EXISTS cordee_engine CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci;
CREATE DATABASE IF NOT EXISTS camunda CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci;
CREATE USER IF NOT EXISTS cordee@'%' IDENTIFIED BY '$CORDEE_DB_PASSWORD';
CREATE USER IF NOT EXISTS camunda@'%' IDENTIFIED BY '$CAMUNDA_DB_PASSWORD';
GRANT ALL ON cordee.* TO cordee@'%';
GRANT ALL ON cordee_engine.* TO cordee@'%';
GRANT ALL ON camunda.* TO camunda@'%';
SQL
