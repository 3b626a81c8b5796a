package org.cordee.account;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;

/** One failed attempt to sign in; the database stores the account or address as a hash. The time is machine time. */
@Entity
class SignInFailure {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private byte[] subject;
    private Instant failedAt;

    @SuppressWarnings("NullAway.Init")
    protected SignInFailure() {}

    SignInFailure(byte[] subject, Instant failedAt) {
        this.subject = subject.clone();
        this.failedAt = failedAt;
    }
}
