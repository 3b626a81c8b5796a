package org.cordee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.cordee.shared.NotFound;
import org.cordee.shared.RuleViolation;

/** Asserts refusals: by the message key of a rule, or as not found. */
public final class RefusalAssertions {

    private RefusalAssertions() {}

    public static void refused(String key, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        RuleViolation.class, no -> assertThat(no.key()).isEqualTo(key));
    }

    public static void hidden(ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOf(NotFound.class);
    }
}
