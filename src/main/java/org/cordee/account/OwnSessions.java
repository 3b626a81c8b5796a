package org.cordee.account;

import jakarta.servlet.http.HttpSession;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.cordee.shared.Actor;
import org.cordee.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.session.security.SpringSessionBackedSessionRegistry;
import org.springframework.stereotype.Component;

/** Shows a person its open sessions on all devices, and ends them. All times are machine time. */
@Component
public class OwnSessions {

    private static final String SIGNED_IN_AT = "own-session.signed-in-at";
    private static final String BROWSER = "own-session.browser";
    private static final String NETWORK = "own-session.network";

    /** The mark of a session that a further sign-in ended; its next request is refused. */
    private static final String ENDED = SpringSessionBackedSessionRegistry.class.getPackageName()
            + ".SpringSessionBackedSessionInformation.EXPIRED";

    private static final int KEY_LENGTH = 32;

    private final FindByIndexNameSessionRepository<? extends Session> sessions;
    private final JdbcTemplate jdbc;

    OwnSessions(FindByIndexNameSessionRepository<? extends Session> sessions, JdbcTemplate jdbc) {
        this.sessions = sessions;
        this.jdbc = jdbc;
    }

    /**
     * One open session.
     *
     * @param key names the session; it is derived from the secret of its cookie and does not reveal it
     * @param browser the description of the browser; empty when unknown
     * @param network the IPv4 address or IPv6 prefix of the sign-in
     * @param current true for the session of this request
     */
    public record SessionRow(
            String key, String browser, String network, Instant signedInAt, Instant lastUsedAt, boolean current) {}

    /** Stores in a new session when and from where the person signed in. */
    static void describe(HttpSession session, SignInSource source) {
        session.setAttribute(SIGNED_IN_AT, Instant.now());
        session.setAttribute(BROWSER, source.browser());
        session.setAttribute(NETWORK, source.network().text());
    }

    /** Returns the time of the sign-in; of the session's beginning where no sign-in was recorded. */
    static Instant signedInAt(HttpSession session) {
        return session.getAttribute(SIGNED_IN_AT) instanceof Instant at
                ? at
                : Instant.ofEpochMilli(session.getCreationTime());
    }

    /**
     * Returns the actor's open sessions, the last used first.
     *
     * @param current the id of the session of this request; null for a program
     */
    public List<SessionRow> of(Actor actor, @Nullable String current) {
        return open(self(actor)).stream()
                .map(session -> row(session, session.getId().equals(current)))
                .sorted(Comparator.comparing(SessionRow::lastUsedAt).reversed())
                .toList();
    }

    /**
     * Ends one of the actor's sessions.
     *
     * @throws NotFound when the actor has no open session with this key
     */
    public void end(Actor actor, String key) {
        String id = open(self(actor)).stream()
                .map(Session::getId)
                .filter(candidate -> key(candidate).equals(key))
                .findFirst()
                .orElseThrow(NotFound::new);
        sessions.deleteById(id);
    }

    /**
     * Ends all sessions of an erased person, in the caller's transaction: the repository would open a second one and
     * wait for its connection.
     */
    void endAllOf(UUID personId) {
        jdbc.update(
                "DELETE FROM http_session WHERE principal_name IN (?, ?)",
                personId.toString(),
                SecondFactorPending.nameOf(personId));
    }

    private Collection<? extends Session> open(UUID personId) {
        Map<String, ? extends Session> all = sessions.findByPrincipalName(personId.toString());
        return all.values().stream()
                .filter(session -> !session.isExpired() && session.getAttribute(ENDED) == null)
                .toList();
    }

    private static SessionRow row(Session session, boolean current) {
        Instant signedIn = session.getAttribute(SIGNED_IN_AT);
        return new SessionRow(
                key(session.getId()),
                text(session, BROWSER),
                text(session, NETWORK),
                signedIn == null ? session.getCreationTime() : signedIn,
                session.getLastAccessedTime(),
                current);
    }

    private static String text(Session session, String attribute) {
        return Objects.toString(session.getAttribute(attribute), "");
    }

    private static String key(String sessionId) {
        byte[] hash = Secrets.hash("session:" + sessionId);
        return HexFormat.of().formatHex(hash).substring(0, KEY_LENGTH);
    }

    private static UUID self(Actor actor) {
        if (actor.personId() == null) {
            throw new NotFound();
        }
        return actor.personId();
    }
}
