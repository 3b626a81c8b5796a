package org.cordee.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.cordee.account.CurrentActor;
import org.cordee.account.Who;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** What the layout asks about the request it is drawn for; in templates {@code ${@shell…}}. */
@Component
public class Shell {

    private final CurrentActor current;
    private final WebSettings settings;
    private final ObjectProvider<OpenTaskCount> openTasks;
    private final ObjectProvider<TasksAhead> ahead;
    private final ObjectProvider<StepDates> steps;

    Shell(
            CurrentActor current,
            WebSettings settings,
            ObjectProvider<OpenTaskCount> openTasks,
            ObjectProvider<TasksAhead> ahead,
            ObjectProvider<StepDates> steps) {
        this.current = current;
        this.settings = settings;
        this.openTasks = openTasks;
        this.ahead = ahead;
        this.steps = steps;
    }

    /** The person signed in, or null for guests and strangers. */
    public @Nullable Who who() {
        return current.who().orElse(null);
    }

    /** True under a one-time link: logo only, no navigation. */
    public boolean isGuest() {
        return current.link().isPresent();
    }

    /** Where the letter with the link went. */
    public @Nullable String guestEmail() {
        return current.link().map(link -> link.email()).orElse(null);
    }

    public List<Navigation.Entry> navigation() {
        return who() == null ? List.of() : Navigation.of(current.actor());
    }

    /** The three entries of the bar at the bottom of a phone. */
    public List<Navigation.Entry> tabBar() {
        return who() == null ? List.of() : Navigation.daily(current.actor());
    }

    /** How many tasks wait, or 0 where none are counted. */
    public int waiting(String key) {
        return "tasks".equals(key)
                ? Optional.ofNullable(openTasks.getIfAvailable())
                        .map(count -> count.of(current.actor()))
                        .orElse(0)
                : 0;
    }

    /** What waits for the reader in one grouping, the most urgent first. */
    public List<TaskCard> ahead(UUID consortiumId) {
        return Optional.ofNullable(ahead.getIfAvailable())
                .map(tasks -> tasks.of(current.actor(), consortiumId))
                .orElse(List.of());
    }

    /** When a grouping came to each of its eight knots, as far as the reader may know. */
    public List<@Nullable Instant> stepDates(UUID consortiumId) {
        return Optional.ofNullable(steps.getIfAvailable())
                .map(dates -> dates.of(current.actor(), consortiumId))
                .orElse(List.of());
    }

    public @Nullable Object nonce() {
        return request().getAttribute(ContentPolicyFilter.NONCE);
    }

    public String language() {
        return Say.isEnglish() ? "en" : "fr";
    }

    /** The other language's code. */
    public String otherLanguage() {
        return Say.isEnglish() ? "fr" : "en";
    }

    public String otherLanguageName() {
        Locale other = Locale.forLanguageTag(otherLanguage());
        String name = other.getDisplayLanguage(other);
        return name.substring(0, 1).toUpperCase(other) + name.substring(1);
    }

    /** This page with one parameter replaced: for pagers, filters and the language. */
    public String here(String parameter, Object value) {
        ServletUriComponentsBuilder url = ServletUriComponentsBuilder.fromCurrentRequest();
        url.scheme(null).host(null).port(null);
        return url.replaceQueryParam(parameter, value).build().toUriString();
    }

    /** False for what a sent form came back with: its address shows nothing to who merely follows a link to it. */
    public boolean isReopenable() {
        return List.of("GET", "HEAD").contains(request().getMethod());
    }

    public String operator() {
        return settings.operator();
    }

    public String helpPhone() {
        return settings.helpPhone();
    }

    private static HttpServletRequest request() {
        return ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
    }
}
