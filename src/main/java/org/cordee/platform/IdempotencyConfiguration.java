package org.cordee.platform;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.transaction.autoconfigure.TransactionManagerCustomizers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** Replaces the default transaction manager by {@link FlushingTransactionManager}. */
@Configuration(proxyBeanMethods = false)
class IdempotencyConfiguration {

    @Bean
    PlatformTransactionManager transactionManager(ObjectProvider<TransactionManagerCustomizers> customizers) {
        FlushingTransactionManager transactions = new FlushingTransactionManager();
        customizers.ifAvailable(all -> all.customize(transactions));
        return transactions;
    }
}
