package org.cordee.platform;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.cordee.account.CurrentActor;
import org.cordee.account.GuestActs;
import org.cordee.account.Who;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Gives the layout facts about the current request; in templates {@code ${@shell…}}. */
@Component("shell")
class LayoutModel {

    private final CurrentActor current;
    private final GuestActs guests;
    private final WebSettings settings;
    private final Environment environment;
    private final BusinessClock clock;
    private final ObjectProvider<OpenTaskCount> openTasks;
    private final ObjectProvider<OpenTaskCards> ahead;
    private final ObjectProvider<StepDates> steps;

    LayoutModel(
            CurrentActor current,
            GuestActs guests,
            WebSettings settings,
            Environment environment,
            BusinessClock clock,
            ObjectProvider<OpenTaskCount> openTasks,
            ObjectProvider<OpenTaskCards> ahead,
            ObjectProvider<StepDates> steps) {
        this.current = current;
        this.guests = guests;
        this.settings = settings;
        this.environment = environment;
        this.clock = clock;
        this.openTasks = openTasks;
        this.ahead = ahead;
        this.steps = steps;
    }

    /** Returns the signed-in person, or null for guests and anonymous visitors. */
    public @Nullable Who who() {
        return current.who().orElse(null);
    }

    /** Returns true for a visitor with a one-time link: logo only, no navigation. */
    public boolean isGuest() {
        return current.link().isPresent();
    }

    /** Returns the address to which the one-time link was sent. */
    public @Nullable String guestEmail() {
        return current.link().map(link -> link.email()).orElse(null);
    }

    /** Returns the address of a guest's link that acts for an organisation; null for all other users and links. */
    public @Nullable String guestBase() {
        return current.link().filter(link -> link.organisationId() != null).isPresent()
                ? current.guestBase().orElse(null)
                : null;
    }

    /** Tells if a link to this page is useful: a guest may open the pages of its act only. */
    public boolean opens(String path) {
        return current.link()
                .filter(link -> link.consortiumId() != null)
                .map(link -> guests.opens(link, path.split("[?#]", 2)[0]))
                .orElse(true);
    }

    public List<Navigation.NavigationEntry> navigation() {
        return who() == null ? List.of() : Navigation.of(current.actor());
    }

    /** Returns the entries of the bar at the top of a wide window. */
    public List<Navigation.NavigationEntry> navigationBar() {
        return who() == null ? List.of() : Navigation.bar(current.actor());
    }

    /** Returns the entries beside the bar that a wide window shows folded. */
    public List<Navigation.NavigationEntry> foldedNavigation() {
        return who() == null ? List.of() : Navigation.folded(current.actor());
    }

    /** Returns the entries of the bar at the bottom of a phone. */
    public List<Navigation.NavigationEntry> tabBar() {
        return who() == null ? List.of() : Navigation.daily(current.actor());
    }

    /** Returns the number of open tasks, or 0 for an entry without a count. */
    public int waiting(String key) {
        return "tasks".equals(key)
                ? Optional.ofNullable(openTasks.getIfAvailable())
                        .map(count -> count.of(current.actor()))
                        .orElse(0)
                : 0;
    }

    /** Returns the user's open tasks in one consortium, the most urgent first. */
    public List<TaskCard> ahead(UUID consortiumId) {
        return Optional.ofNullable(ahead.getIfAvailable())
                .map(tasks -> tasks.of(current.actor(), consortiumId))
                .orElse(List.of());
    }

    /** Returns when a consortium reached each of its eight steps, as far as the user may know. */
    public List<@Nullable Instant> stepDates(UUID consortiumId) {
        return Optional.ofNullable(steps.getIfAvailable())
                .map(dates -> dates.of(current.actor(), consortiumId))
                .orElse(List.of());
    }

    public @Nullable Object nonce() {
        return request().getAttribute(ContentPolicyFilter.NONCE);
    }

    public String language() {
        return Formats.isEnglish() ? "en" : "fr";
    }

    /** Returns the other language's code. */
    public String otherLanguage() {
        return Formats.isEnglish() ? "fr" : "en";
    }

    public String otherLanguageName() {
        Locale other = Locale.forLanguageTag(otherLanguage());
        String name = other.getDisplayLanguage(other);
        return name.substring(0, 1).toUpperCase(other) + name.substring(1);
    }

    /** Returns the current address with one parameter replaced: for pagers, filters and the language. */
    public String here(String parameter, Object value) {
        ServletUriComponentsBuilder url = ServletUriComponentsBuilder.fromCurrentRequest();
        url.scheme(null).host(null).port(null);
        current.guestBase()
                .filter(base -> !request().getRequestURI().startsWith(base))
                .ifPresent(base -> url.replacePath(base + request().getRequestURI()));
        return url.replaceQueryParam(parameter, value).build().toUriString();
    }

    /** Tells if the user can ask for help from this page: a person who acts for an organisation. */
    public boolean isHelpable() {
        Who who = who();
        return who != null && who.organisationId() != null;
    }

    /** Tells if the user acts as a coordinator. */
    public boolean isCoordinator() {
        return who() != null && current.actor().is(Role.COORDINATOR);
    }

    /** Tells if the user has an account with a proven address and acts for an organisation. */
    public boolean isForOrganisation() {
        Who who = who();
        return who != null && who.organisationId() != null && current.actor().isProven();
    }

    /** Returns the path of this page, without its parameters. */
    public String path() {
        return request().getRequestURI();
    }

    /** Returns false for the answer to a posted form: its address shows nothing when it is opened as a link. */
    public boolean isReopenable() {
        return List.of("GET", "HEAD").contains(request().getMethod());
    }

    /** Returns true when this server shows the demonstration: invented organisations, and nothing reaches a buyer. */
    public boolean isDemonstration() {
        return !environment.getProperty("cordee.demo", "false").equalsIgnoreCase("false");
    }

    /** Returns the business time while it is not the real time, so that every page can say it; else null. */
    public @Nullable Instant simulatedTime() {
        return clock.isReal() ? null : clock.now();
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
