package org.cordee.booklet.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.cordee.account.PublicAddress;
import org.cordee.booklet.BookletVisitors;
import org.cordee.booklet.CountingReads;
import org.cordee.booklet.EntryContent;
import org.cordee.booklet.EntryMaturity;
import org.cordee.booklet.KeepingThemes;
import org.cordee.booklet.PrintingBooklet;
import org.cordee.booklet.PublishedEntries;
import org.cordee.booklet.ReadingBooklets;
import org.cordee.booklet.ReadingBooklets.BookletView;
import org.cordee.booklet.ReadingBooklets.SolutionView;
import org.cordee.booklet.ReadingContributions;
import org.cordee.booklet.ThemeLine;
import org.cordee.document.Download;
import org.cordee.organisation.ReadingDirectory;
import org.cordee.shared.Actor;
import org.cordee.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.data.domain.PageRequest;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/**
 * Shows the booklets and their solutions to everybody. Visitors without an account may not read them without limit, and
 * each network of visitors counts once a day as a reader of a solution, on each node.
 */
@Controller
class BookletController {

    private static final int PAGE = 20;
    private static final int LAST_PAGE = 500;

    /** A photograph of a withdrawn solution may stay for so long in caches on the way. */
    private static final Duration CACHED = Duration.ofHours(1);

    private final ReadingBooklets reading;
    private final PublishedEntries entries;
    private final KeepingThemes themes;
    private final ReadingContributions contributions;
    private final PrintingBooklet printing;
    private final CountingReads reads;
    private final BookletVisitors visitors;
    private final ReadingDirectory directory;
    private final PublicAddress addresses;
    private final MessageSource texts;

    BookletController(
            ReadingBooklets reading,
            PublishedEntries entries,
            KeepingThemes themes,
            ReadingContributions contributions,
            PrintingBooklet printing,
            CountingReads reads,
            BookletVisitors visitors,
            ReadingDirectory directory,
            PublicAddress addresses,
            MessageSource texts) {
        this.reading = reading;
        this.entries = entries;
        this.themes = themes;
        this.contributions = contributions;
        this.printing = printing;
        this.reads = reads;
        this.visitors = visitors;
        this.directory = directory;
        this.addresses = addresses;
        this.texts = texts;
    }

    @GetMapping("/booklets")
    String shelf(
            Actor actor,
            @ModelAttribute("form") BookletSearchForm form,
            BindingResult errors,
            @RequestParam(defaultValue = "0") int page,
            HttpServletRequest request,
            Locale locale,
            Model model) {
        admit(actor, request);
        List<ThemeLine> all = themes.all();
        List<Region> regions = Region.all(locale);
        PageRequest wanted = PageRequest.of(Math.max(0, Math.min(page, LAST_PAGE)), PAGE);
        model.addAttribute("page", entries.search(form.read(all, regions), wanted));
        model.addAttribute("total", entries.count());
        model.addAttribute("shelf", reading.shelf());
        model.addAttribute("calls", contributions.openCalls());
        model.addAttribute("themes", all);
        model.addAttribute("regions", regions);
        model.addAttribute("maturities", EntryMaturity.values());
        model.addAttribute("searching", form.isUsed());
        model.addAttribute("coordinates", actor.is(Role.COORDINATOR));
        model.addAttribute("contributes", actor.organisationId() != null);
        model.addAttribute(
                "publicPage",
                new PublicPage(texts.getMessage("booklet.shelf.about", null, locale), addresses.of("/booklets"), null));
        return "booklet/booklets";
    }

    @GetMapping("/booklets/{theme}/{edition}")
    String booklet(
            Actor actor,
            @PathVariable String theme,
            @PathVariable int edition,
            HttpServletRequest request,
            Locale locale,
            Model model) {
        return booklet(actor, reading(actor, theme, edition, null, request), locale, model);
    }

    @GetMapping("/booklets/{theme}/{edition}/versions/{version}")
    String booklet(
            Actor actor,
            @PathVariable String theme,
            @PathVariable int edition,
            @PathVariable int version,
            HttpServletRequest request,
            Locale locale,
            Model model) {
        return booklet(actor, reading(actor, theme, edition, version, request), locale, model);
    }

    private BookletView reading(
            Actor actor, String theme, int edition, @Nullable Integer version, HttpServletRequest request) {
        admit(actor, request);
        return reading.booklet(theme, edition, version);
    }

    private String booklet(Actor actor, BookletView view, Locale locale, Model model) {
        model.addAttribute("view", view);
        model.addAttribute("coordinates", actor.is(Role.COORDINATOR));
        String subtitle = view.terms().subtitle();
        model.addAttribute(
                "publicPage",
                new PublicPage(
                        subtitle.isEmpty() ? texts.getMessage("booklet.shelf.about", null, locale) : subtitle,
                        addresses.of("/booklets/" + view.theme().slug() + "/" + view.edition()),
                        null));
        return "booklet/booklet";
    }

    /** The entity tag changes when a solution or a photograph of the version may no longer be shown. */
    @GetMapping("/booklets/{theme}/{edition}/versions/{version}.pdf")
    ResponseEntity<byte[]> pdf(
            Actor actor,
            @PathVariable String theme,
            @PathVariable int edition,
            @PathVariable int version,
            HttpServletRequest request) {
        BookletView view = reading(actor, theme, edition, version, request);
        String tag = "\"" + view.fingerprint() + "\"";
        if (tag.equals(request.getHeader(HttpHeaders.IF_NONE_MATCH))) {
            return ResponseEntity.status(HttpStatus.NOT_MODIFIED).eTag(tag).build();
        }
        byte[] file = printing.file(view);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename(PrintingBooklet.name(view))
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .eTag(tag)
                .cacheControl(CacheControl.maxAge(CACHED).cachePublic())
                .body(file);
    }

    /** @param revision an earlier text of the solution; the present one without it */
    @GetMapping("/solutions/{id}")
    ModelAndView solution(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Integer revision,
            HttpServletRequest request,
            Model model) {
        admit(actor, request);
        SolutionView view = reading.solution(id, revision);
        boolean listed = directory.isReadable(actor, view.organisationId());
        model.addAttribute("view", view);
        model.addAttribute("listed", listed);
        model.addAttribute(
                "kinds", listed ? directory.find(actor, view.organisationId()).kinds() : List.of());
        model.addAttribute("introducible", listed && mayAskForIntroduction(actor, view.organisationId()));
        model.addAttribute("keeps", actor.actsFor(view.organisationId()));
        model.addAttribute("coordinates", actor.is(Role.COORDINATOR));
        EntryContent content = view.content();
        if (content == null) {
            ModelAndView gone = new ModelAndView("booklet/solution-withdrawn", model.asMap());
            gone.setStatus(HttpStatus.GONE);
            return gone;
        }
        if (!actor.is(Role.COORDINATOR) && !actor.actsFor(view.organisationId())) {
            count(id, request);
        }
        String photo = content.photos().stream()
                .findFirst()
                .map(first -> addresses.of("/solutions/" + id + "/photographs/" + first.documentId()))
                .orElse(null);
        model.addAttribute("publicPage", new PublicPage(content.summary(), addresses.of("/solutions/" + id), photo));
        return new ModelAndView("booklet/solution", model.asMap());
    }

    /** Counts a reader; a request for the headers alone reads nothing. */
    private void count(UUID entryId, HttpServletRequest request) {
        if (request.getMethod().equals(HttpMethod.GET.name())) {
            String agent = request.getHeader(HttpHeaders.USER_AGENT);
            reads.count(entryId, addressOf(request), agent == null ? "" : agent);
        }
    }

    /** Tells if the page offers an introduction: to visitors, who sign in first, other organisations, coordinators. */
    private static boolean mayAskForIntroduction(Actor actor, UUID organisationId) {
        return actor.personId() == null
                || !actor.actsFor(organisationId)
                        && actor.isProven()
                        && (actor.organisationId() != null || actor.is(Role.COORDINATOR));
    }

    @GetMapping("/solutions/{id}/photographs/{photoId}")
    ResponseEntity<byte[]> photo(@PathVariable UUID id, @PathVariable UUID photoId) {
        Download photo = reading.photo(id, photoId);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(photo.mediaType()))
                .header("X-Content-Type-Options", "nosniff")
                .eTag(photoId.toString())
                .cacheControl(CacheControl.maxAge(CACHED).cachePublic())
                .body(photo.bytes());
    }

    /** @throws ResponseStatusException 429 when the visitor's network has used the booklets too often */
    private void admit(Actor actor, HttpServletRequest request) {
        if (!visitors.admits(actor, addressOf(request))) {
            throw new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS);
        }
    }

    private static String addressOf(HttpServletRequest request) {
        @Nullable String address = request.getRemoteAddr();
        return address == null ? "" : address;
    }
}
