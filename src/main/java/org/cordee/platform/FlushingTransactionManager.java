package org.cordee.platform;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import org.springframework.dao.support.DataAccessUtils;
import org.springframework.orm.jpa.EntityManagerFactoryUtils;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;

/**
 * The application's transaction manager. A use case that joins a wider transaction (an idempotent call) is flushed
 * where it would otherwise commit: SQL statements after it see its changes, and a database error appears there.
 */
final class FlushingTransactionManager extends JpaTransactionManager {

    @Override
    protected void prepareForCommit(DefaultTransactionStatus status) {
        if (status.isNewTransaction() || status.isReadOnly() || status.isGlobalRollbackOnly()) {
            return;
        }
        EntityManagerFactory factory = obtainEntityManagerFactory();
        EntityManager current = EntityManagerFactoryUtils.getTransactionalEntityManager(factory);
        if (current != null) {
            try {
                current.flush();
            } catch (RuntimeException e) {
                // As at a commit: callers know the exceptions of Spring, for example of two changes at once.
                throw DataAccessUtils.translateIfNecessary(e, getJpaDialect());
            }
        }
    }
}
