package org.cordee.account.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.cordee.account.ApiTokens;
import org.cordee.account.CalendarAddresses;
import org.cordee.account.ChangingPasswords;
import org.cordee.account.ChoosingLanguage;
import org.cordee.account.CurrentActor;
import org.cordee.account.OwnSessions;
import org.cordee.account.OwnSessions.SessionRow;
import org.cordee.account.SignInHistory;
import org.cordee.account.SignInHistory.SignInRow;
import org.cordee.account.TokenRow;
import org.cordee.account.TokenScope;
import org.cordee.account.Who;
import org.cordee.shared.Actor;
import org.cordee.shared.NotFound;
import org.cordee.shared.SecretAnswer;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.web.PagedModel;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The person to whom the credentials belong, and that person's tokens. */
@RestController
@RequestMapping("/api/v1/me")
class MeResource {

    private final CurrentActor current;
    private final ApiTokens tokens;
    private final ChangingPasswords changing;
    private final ChoosingLanguage language;
    private final CalendarAddresses calendars;
    private final OwnSessions sessions;
    private final SignInHistory history;

    MeResource(
            CurrentActor current,
            ApiTokens tokens,
            ChangingPasswords changing,
            ChoosingLanguage language,
            CalendarAddresses calendars,
            OwnSessions sessions,
            SignInHistory history) {
        this.current = current;
        this.tokens = tokens;
        this.changing = changing;
        this.language = language;
        this.calendars = calendars;
        this.sessions = sessions;
        this.history = history;
    }

    /**
     * A token to be created.
     *
     * @param name tells its owner later what it is for, in at most 100 characters
     * @param scope what a program may do with it: {@code ACT} by default; {@code SIGN} where the server allows it
     * @param days for how many days it is valid, 1 to 366; 366 by default
     */
    record NewToken(
            @Nullable String name,
            @Nullable TokenScope scope,
            @Nullable Integer days) {}

    /** The current and the new password. */
    record NewPassword(String current, String password) {}

    @GetMapping
    Who me() {
        return current.who().orElseThrow(NotFound::new);
    }

    @GetMapping("/tokens")
    PagedModel<TokenRow> tokens(
            Actor actor,
            @RequestParam(defaultValue = "0") @Min(0) int page,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int size) {
        return new PagedModel<>(tokens.of(actor, PageRequest.of(page, size)));
    }

    @SecretAnswer
    @PostMapping("/tokens")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<ApiTokens.Issued> issue(Actor actor, @RequestBody NewToken token) {
        Duration life = token.days() == null ? null : Duration.ofDays(token.days());
        ApiTokens.Issued issued = tokens.issue(actor, token.name() == null ? "" : token.name(), token.scope(), life);
        return ResponseEntity.created(URI.create("/api/v1/me/tokens/" + issued.id()))
                .body(issued);
    }

    @DeleteMapping("/tokens/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(Actor actor, @PathVariable UUID id) {
        tokens.revoke(actor, id);
    }

    /** The address of the caller's calendar feed; it is returned only once. */
    record IssuedCalendar(String address) {}

    /** The time at which the address of the caller's calendar feed was issued; null without an address. */
    record Calendar(@Nullable Instant issuedAt) {}

    @GetMapping("/calendar")
    Calendar calendar(Actor actor) {
        return new Calendar(calendars.issuedAt(actor));
    }

    @SecretAnswer
    @PostMapping("/calendar")
    IssuedCalendar issueCalendar(Actor actor) {
        return new IssuedCalendar(calendars.issue(actor));
    }

    @DeleteMapping("/calendar")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revokeCalendar(Actor actor) {
        calendars.revoke(actor);
    }

    /** {@code fr}, the default, or {@code en}. */
    record Language(@Nullable String locale) {}

    @PutMapping("/language")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void chooseLanguage(Actor actor, @RequestBody Language chosen) {
        language.choose(actor, Locale.forLanguageTag(chosen.locale() == null ? "fr" : chosen.locale()));
    }

    @PutMapping("/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void changePassword(Actor actor, @RequestBody NewPassword chosen) {
        changing.change(actor, chosen.current(), chosen.password());
    }

    /** The open sessions of the caller on pages. */
    record SessionList(List<SessionRow> sessions) {}

    @GetMapping("/sessions")
    SessionList sessions(Actor actor) {
        return new SessionList(sessions.of(actor, null));
    }

    @DeleteMapping("/sessions/{key}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void endSession(Actor actor, @PathVariable String key) {
        sessions.end(actor, key);
    }

    @GetMapping("/sign-ins")
    PagedModel<SignInRow> signIns(
            Actor actor,
            @RequestParam(defaultValue = "0") @Min(0) int page,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int size) {
        return new PagedModel<>(history.of(actor, PageRequest.of(page, size)));
    }
}
