package org.cordee.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.CannotCreateTransactionException;

class StartupWorkTests {

    private final AtomicInteger attempts = new AtomicInteger();

    @Test
    void repeatsTheWorkUntilTheDatabaseAnswers() {
        String answer = StartupWork.call(() -> switch (attempts.incrementAndGet()) {
            case 1 -> throw new CannotCreateTransactionException("socket closed");
            case 2 -> throw new DataAccessResourceFailureException("connection refused");
            default -> "stored";
        });

        assertThat(answer).isEqualTo("stored");
        assertThat(attempts).hasValue(3);
    }

    @Test
    void repeatsNothingThatFailsForAnotherReason() {
        assertThatThrownBy(() -> StartupWork.run(() -> {
                    attempts.incrementAndGet();
                    throw new DataIntegrityViolationException("a rule file without content");
                }))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThat(attempts).hasValue(1);
    }
}
