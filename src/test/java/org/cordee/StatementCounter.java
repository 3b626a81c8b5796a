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
     * Runs the work three times on this thread. One run may send a statement more than the others, because the clock's
     * pin is read again after a second.
     * @return the least number of statements that a run sent
     */
    public static long of(ThrowingRunnable work) throws Exception {
        long least = Long.MAX_VALUE;
        for (int run = 0; run < 3; run++) {
            QueryCountHolder.clear();
            work.run();
            least = Math.min(least, QueryCountHolder.getGrandTotal().getTotal());
        }
        return least;
    }

    public interface ThrowingRunnable {
        void run() throws Exception;
    }
}
