package org.cordee.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.cordee.shared.Actor.Via;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Checks an address and a password. Unknown, disabled and wrong are answered alike and take the same time. */
@Component
class SigningIn {

    private static final Duration PROOF_LIFE = Duration.ofMinutes(10);
    private static final int PROOFS_KEPT = 10_000;

    private final People people;
    private final PasswordEncoder encoder;
    private final SignInThrottle throttle;
    private final KnownDevices devices;
    private final SignInHistory history;
    private final SecondFactorPolicy policy;
    private final String decoy;

    /**
     * Successful checks of the last minutes. Programs send the password with each call, and bcrypt takes 50 ms on
     * purpose. An entry holds for calls of programs from the same network: elsewhere it would tell a right guess from a
     * wrong one after the limit. The key is known to this process only. The entry contains the hash it was checked
     * against, so that a new password or a disabled account takes effect at once.
     */
    private final Map<String, Proof> proofs = new ConcurrentHashMap<>();

    private final String processSecret = Secrets.draw();

    SigningIn(
            People people,
            PasswordEncoder encoder,
            SignInThrottle throttle,
            KnownDevices devices,
            SignInHistory history,
            SecondFactorPolicy policy) {
        this.people = people;
        this.encoder = encoder;
        this.throttle = throttle;
        this.devices = devices;
        this.history = history;
        this.policy = policy;
        this.decoy = Objects.requireNonNull(encoder.encode(Secrets.draw()));
    }

    /** The reasons of a refused sign-in. */
    public enum Refusal {
        WRONG,
        TOO_MANY
    }

    /** Either a principal or a refusal. */
    public record Outcome(
            @Nullable AccountPrincipal principal, @Nullable Refusal refusal) {}

    /**
     * Signs a person in. The guess is counted before the password is hashed. It runs without a transaction: each step
     * takes a connection and returns it, and none is held while the password is hashed, so that many simultaneous
     * guesses cannot use up the connection pool.
     */
    public Outcome signIn(String email, String password, SignInSource source, Via via) {
        String account = email.strip().toLowerCase(Locale.ROOT);
        String proofKey = proofKey(account, source.network(), password);
        Optional<Person> found = people.findByEmail(account);
        if (via == Via.API && found.isPresent() && isProved(proofKey, found.get())) {
            return welcome(found.get(), via);
        }
        Optional<SignInThrottle.Reservation> reserved = throttle.reserve(guess(account, found, source));
        if (reserved.isEmpty()) {
            found.ifPresent(person -> history.refused(person.id(), SignInMeans.PASSWORD));
            return new Outcome(null, Refusal.TOO_MANY);
        }
        String hash = found.map(Person::passwordHash).orElse(null);
        boolean matches = encoder.matches(password, hash == null ? decoy : hash);
        if (!matches || hash == null || !found.orElseThrow().isEnabled()) {
            found.ifPresent(person -> history.failed(person.id(), source, SignInMeans.PASSWORD));
            return new Outcome(null, Refusal.WRONG);
        }
        throttle.succeeded(reserved.get());
        record(found.orElseThrow(), source, via);
        if (via == Via.API) {
            remember(proofKey, hash);
        }
        return welcome(found.orElseThrow(), via);
    }

    /** Records a first step, or the sign-in of a program; a sign-in on pages is recorded when it is complete. */
    private void record(Person person, SignInSource source, Via via) {
        if (policy.isNeededBy(person)) {
            history.passedFirstStep(person.id(), source, SignInMeans.PASSWORD);
        } else if (via == Via.API) {
            history.signedIn(person.id(), source, SignInMeans.PASSWORD);
        }
    }

    private SignInThrottle.Guess guess(String account, Optional<Person> found, SignInSource source) {
        boolean known = found.isPresent() && devices.knows(found.get().id(), source.device());
        return new SignInThrottle.Guess(
                account, found.map(Person::guessSeries).orElse(0), source.network(), known ? source.device() : null);
    }

    private static Outcome welcome(Person person, Via via) {
        AuthenticatedPersonCache.put(person);
        return new Outcome(new AccountPrincipal(person.id(), via, person.securityStamp()), null);
    }

    private boolean isProved(String proofKey, Person person) {
        Proof proof = proofs.get(proofKey);
        return proof != null
                && person.isEnabled()
                && proof.until.isAfter(Instant.now())
                && MessageDigest.isEqual(bytes(proof.hash), bytes(person.passwordHash()));
    }

    private void remember(String proofKey, String hash) {
        if (proofs.size() >= PROOFS_KEPT) {
            proofs.clear();
        }
        proofs.put(proofKey, new Proof(hash, Instant.now().plus(PROOF_LIFE)));
    }

    private String proofKey(String account, CallerNetwork network, String password) {
        return new String(
                Secrets.hash(String.join("\n", processSecret, account, network.text(), password)),
                StandardCharsets.ISO_8859_1);
    }

    private static byte[] bytes(@Nullable String text) {
        return text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8);
    }

    private record Proof(String hash, Instant until) {}
}
