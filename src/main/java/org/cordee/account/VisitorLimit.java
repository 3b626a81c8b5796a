package org.cordee.account;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Limits how often visitors of one network use a page that is open without an account. The uses are counted in the
 * database, so that the limit holds across nodes and restarts; in machine time on purpose.
 */
@Component
public class VisitorLimit {

    private final FailureCounts counts;
    private final TransactionTemplate transaction;

    VisitorLimit(FailureCounts counts, PlatformTransactionManager transactions) {
        this.counts = counts;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Counts one use before it is answered.
     *
     * @param page names what is used; each page has a count of its own
     * @param remoteAddress the address of the caller as the server knows it
     * @param most uses within a window; the window begins with the first use
     * @return false when the network has used the page too often; refused uses are not counted
     */
    public boolean admits(String page, String remoteAddress, int most, Duration window) {
        String subject =
                "visitor:" + page + '\n' + CallerNetwork.of(remoteAddress).text();
        return Objects.requireNonNull(transaction.execute(status -> {
            int uses = counts.add(List.of(subject), window).getOrDefault(subject, 0);
            if (uses > most) {
                status.setRollbackOnly();
            }
            return uses <= most;
        }));
    }
}
