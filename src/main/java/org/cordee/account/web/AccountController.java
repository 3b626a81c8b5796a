package org.cordee.account.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.cordee.account.AccountPrincipal;
import org.cordee.account.ApiTokens;
import org.cordee.account.CalendarAddresses;
import org.cordee.account.ChangingPasswords;
import org.cordee.account.ChoosingLanguage;
import org.cordee.account.CurrentActor;
import org.cordee.account.KnownDevices;
import org.cordee.account.TokenScope;
import org.cordee.account.Who;
import org.cordee.shared.Actor;
import org.cordee.shared.FormRefusals;
import org.cordee.shared.NotFound;
import org.cordee.shared.RuleViolation;
import org.springframework.data.domain.PageRequest;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Shows the user's own account: the organisation acted for, the password, the tokens of programs. */
@Controller
@RequestMapping("/account")
class AccountController {

    private static final int TOKENS = 20;

    /** The lifetimes of a token to choose from, in days. */
    private static final List<Integer> LIVES = List.of(7, 30, 90, 365);

    private final CurrentActor current;
    private final ChangingPasswords changing;
    private final ApiTokens tokens;
    private final ChoosingLanguage language;
    private final CalendarAddresses calendars;
    private final KnownDevices devices;

    AccountController(
            CurrentActor current,
            ChangingPasswords changing,
            ApiTokens tokens,
            ChoosingLanguage language,
            CalendarAddresses calendars,
            KnownDevices devices) {
        this.current = current;
        this.changing = changing;
        this.tokens = tokens;
        this.language = language;
        this.calendars = calendars;
        this.devices = devices;
    }

    /** A new API token: its name, its scope and for how many days it is valid. */
    record KeyForm(String name, TokenScope scope, Integer days) {

        static final KeyForm EMPTY = new KeyForm("", TokenScope.ACT, 90);

        KeyForm {
            name = name == null ? "" : name;
            scope = scope == null ? TokenScope.ACT : scope;
            days = days == null ? 90 : days;
        }
    }

    @GetMapping
    String account(Actor actor, @RequestParam(defaultValue = "0") int page, Model model) {
        model.addAttribute("form", PasswordForm.empty());
        return show(actor, Math.max(0, page), model);
    }

    /** Chooses the organisation to act for, until the session ends. */
    @PostMapping("/acting-for")
    String actFor(@RequestParam UUID membership, HttpSession session) {
        Who.ActsFor chosen = current.who().orElseThrow(NotFound::new).choices().stream()
                .filter(choice -> choice.membershipId().equals(membership))
                .findFirst()
                .orElseThrow(NotFound::new);
        session.setAttribute(CurrentActor.ACTING_FOR, Objects.toString(chosen.organisationId(), ""));
        return "redirect:/";
    }

    @PostMapping("/password")
    String changePassword(
            Actor actor,
            @ModelAttribute("form") PasswordForm form,
            BindingResult errors,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!form.isRepeated()) {
            errors.rejectValue("again", "account.password.differs");
            return show(actor, 0, model);
        }
        try {
            AccountPrincipal principal = changing.change(actor, form.current(), form.password());
            goOn(principal, request, response);
            devices.remember(principal.personId(), request, response);
        } catch (RuleViolation refused) {
            FormRefusals.show(refused, errors);
            return show(actor, 0, model);
        }
        return "redirect:/account?changed";
    }

    /** Sets the language of letters and of pages, also where another language was chosen for viewing. */
    @PostMapping("/language")
    String chooseLanguage(
            Actor actor, @RequestParam Locale locale, HttpServletRequest request, HttpServletResponse response) {
        language.choose(actor, locale);
        Objects.requireNonNull(RequestContextUtils.getLocaleResolver(request)).setLocale(request, response, locale);
        return "redirect:/account";
    }

    /** Creates a token; it is shown once, on the next page only. */
    @PostMapping("/tokens")
    String issueToken(
            Actor actor,
            @ModelAttribute("key") KeyForm key,
            BindingResult errors,
            Model model,
            RedirectAttributes next) {
        boolean issued = FormRefusals.accepted(
                errors,
                () -> next.addFlashAttribute(
                        "issued",
                        tokens.issue(actor, key.name(), key.scope(), Duration.ofDays(key.days()))
                                .token()));
        if (issued) {
            return "redirect:/account";
        }
        model.addAttribute("form", PasswordForm.empty());
        return show(actor, 0, model);
    }

    @PostMapping("/tokens/{id}/revocation")
    String revokeToken(Actor actor, @PathVariable UUID id) {
        tokens.revoke(actor, id);
        return "redirect:/account";
    }

    /** Issues or renews the address of the calendar feed; it is shown once, on the next page only. */
    @PostMapping("/calendar")
    String issueCalendar(Actor actor, RedirectAttributes next) {
        next.addFlashAttribute("calendarAddress", calendars.issue(actor));
        return "redirect:/account#h-cal";
    }

    @PostMapping("/calendar/revocation")
    String revokeCalendar(Actor actor) {
        calendars.revoke(actor);
        return "redirect:/account#h-cal";
    }

    private String show(Actor actor, int page, Model model) {
        model.addAttribute("calendarSince", calendars.issuedAt(actor));
        model.addAttribute("scopes", scopes());
        model.addAttribute("lives", LIVES);
        model.addAttribute("tokens", tokens.of(actor, PageRequest.of(page, TOKENS)));
        if (!model.containsAttribute("key")) {
            model.addAttribute("key", KeyForm.EMPTY);
        }
        return "account/account";
    }

    /** Returns the scopes to choose from: signing only where the server allows it. */
    private List<TokenScope> scopes() {
        return Arrays.stream(TokenScope.values())
                .filter(scope -> scope != TokenScope.SIGN || tokens.maySign())
                .toList();
    }

    /** Continues this session with the new security stamp and a new session id; all other sessions end. */
    private static void goOn(AccountPrincipal principal, HttpServletRequest request, HttpServletResponse response) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                principal,
                null,
                Objects.requireNonNull(SecurityContextHolder.getContext().getAuthentication())
                        .getAuthorities()));
        SecurityContextHolder.setContext(context);
        request.changeSessionId();
        new HttpSessionSecurityContextRepository().saveContext(context, request, response);
    }
}
