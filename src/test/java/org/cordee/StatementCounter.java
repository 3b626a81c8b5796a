package org.cordee;

import javax.sql.DataSource;
import net.ttddyy.dsproxy.QueryCountHolder;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;

/** Counts the SQL statements that each thread of a test sends to the application's own database. */
@Component
public class StatementCounter implements BeanPostProcessor {

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (!name.equals("dataSource")) {
            return bean;
        }
        return ProxyDataSourceBuilder.create((DataSource) bean).countQuery().build();
    }

    /**
     * Runs the work on this thread.
     * @return the number of statements it sent
     */
    public static long of(ThrowingRunnable work) throws Exception {
        QueryCountHolder.clear();
        work.run();
        return QueryCountHolder.getGrandTotal().getTotal();
    }

    public interface ThrowingRunnable {
        void run() throws Exception;
    }
}
