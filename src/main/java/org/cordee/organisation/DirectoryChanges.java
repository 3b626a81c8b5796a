package org.cordee.organisation;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Numbers each change of an organisation in the transaction of the change, so that every node renews its search index.
 * The changes of one transaction are written together at its end: numbers that are given out late are seldom missed by
 * a node that reads meanwhile. SQL by hand: the numbers are the database's own.
 */
@Component
class DirectoryChanges {

    private final JdbcTemplate jdbc;

    DirectoryChanges(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws IllegalStateException outside a transaction */
    @EventListener
    void on(OrganisationEvent event) {
        Object key = this;
        if (TransactionSynchronizationManager.getResource(key) instanceof Changed changed) {
            changed.ids.add(event.organisationId());
            return;
        }
        Changed first = new Changed();
        first.ids.add(event.organisationId());
        TransactionSynchronizationManager.registerSynchronization(first);
        TransactionSynchronizationManager.bindResource(key, first);
    }

    /** Collects the organisations of one transaction. */
    private final class Changed implements TransactionSynchronization {

        private final Set<UUID> ids = new LinkedHashSet<>();

        @Override
        public void beforeCommit(boolean readOnly) {
            jdbc.batchUpdate(
                    "INSERT INTO directory_change (organisation_id) VALUES (?)",
                    ids.stream().map(id -> new Object[] {id.toString()}).toList());
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResourceIfPossible(DirectoryChanges.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(DirectoryChanges.this, this);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(DirectoryChanges.this);
        }
    }
}
