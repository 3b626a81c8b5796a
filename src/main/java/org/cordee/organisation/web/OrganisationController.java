package org.cordee.organisation.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.cordee.document.ListFormat;
import org.cordee.organisation.JudgingReadiness;
import org.cordee.organisation.OrganisationDetail;
import org.cordee.organisation.ProvenAddresses;
import org.cordee.organisation.ReadingDirectory;
import org.cordee.organisation.ReadingPresentation;
import org.cordee.organisation.UpdatingOwnPage;
import org.cordee.organisation.search.ExportColumn;
import org.cordee.organisation.search.ExportingDirectory;
import org.cordee.organisation.search.FindingOrganisations;
import org.cordee.organisation.search.FindingOrganisations.Reading;
import org.cordee.organisation.search.FoundOrganisations;
import org.cordee.organisation.search.LabellingActivities;
import org.cordee.organisation.search.PublishedSolutions;
import org.cordee.organisation.search.SearchCriteria;
import org.cordee.organisation.search.SearchCriteria.Order;
import org.cordee.organisation.search.VisitorSearches;
import org.cordee.shared.Actor;
import org.cordee.shared.FileDownload;
import org.cordee.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * Shows the directory: the search, and the page of one organisation. Both are open to visitors without account, who see
 * no contact and may not use them without limit; files are for people with an account.
 */
@Controller
class OrganisationController {

    private static final int PAGE_SIZE = 20;
    private static final int LAST_PAGE = FindingOrganisations.MOST_FOUND / PAGE_SIZE - 1;
    private static final List<Integer> RADII = List.of(10, 30, 60, 100, 200);

    private final FindingOrganisations finding;
    private final ReadingDirectory directory;
    private final ExportingDirectory exporting;
    private final VisitorSearches visitors;
    private final DirectoryViews views;
    private final LabellingActivities trades;
    private final UpdatingOwnPage pages;
    private final ReadingPresentation presentations;
    private final JudgingReadiness readiness;
    private final ProvenAddresses proven;
    private final PublishedSolutions solutions;

    OrganisationController(
            FindingOrganisations finding,
            ReadingDirectory directory,
            ExportingDirectory exporting,
            VisitorSearches visitors,
            DirectoryViews views,
            LabellingActivities trades,
            UpdatingOwnPage pages,
            ReadingPresentation presentations,
            JudgingReadiness readiness,
            ProvenAddresses proven,
            PublishedSolutions solutions) {
        this.finding = finding;
        this.directory = directory;
        this.exporting = exporting;
        this.visitors = visitors;
        this.views = views;
        this.trades = trades;
        this.pages = pages;
        this.presentations = presentations;
        this.readiness = readiness;
        this.proven = proven;
        this.solutions = solutions;
    }

    @GetMapping("/organisations")
    String search(
            Actor actor,
            @ModelAttribute("form") DirectoryForm form,
            @RequestParam(defaultValue = "0") int page,
            HttpServletRequest request,
            Locale locale,
            Model model) {
        admit(actor, request);
        SearchCriteria criteria = form.criteria();
        model.addAttribute("criteria", criteria);
        model.addAttribute("radii", RADII);
        model.addAttribute("orders", Order.values());
        model.addAttribute("signedIn", actor.personId() != null);
        model.addAttribute("keeper", keepsDirectory(actor));
        Optional<Reading> reading = finding.reading();
        if (reading.isPresent()) {
            model.addAttribute("reading", reading.get());
            return "organisation/organisations";
        }
        int number = Math.max(0, Math.min(page, LAST_PAGE));
        FoundOrganisations result = finding.search(actor, criteria, number, PAGE_SIZE);
        int shown = Math.min(result.total(), FindingOrganisations.MOST_FOUND);
        model.addAttribute("view", views.of(form, criteria, result, locale));
        model.addAttribute("page", new PageImpl<>(result.hits(), PageRequest.of(number, PAGE_SIZE), shown));
        model.addAttribute("most", FindingOrganisations.MOST_FOUND);
        model.addAttribute("columns", ExportColumn.values());
        model.addAttribute("choices", ExportColumn.besideResults());
        model.addAttribute("shown", form.columns());
        model.addAttribute("formats", ListFormat.values());
        model.addAttribute("mostRows", exporting.mostRows());
        model.addAttribute("map", number == 0 ? DirectoryMap.of(finding.elsewhere(actor, criteria)) : null);
        model.addAttribute("solutions", number == 0 ? solutions.withWords(criteria.words()) : List.of());
        model.addAttribute("circle", MapCircle.of(result.understood().middle(), criteria.radius()));
        return "organisation/organisations";
    }

    /** Answers with a file of the results; a POST, because it is recorded who took it. */
    @PostMapping("/organisations/export")
    ResponseEntity<byte[]> export(
            Actor actor,
            @ModelAttribute("form") DirectoryForm form,
            @RequestParam(defaultValue = "NAME") List<ExportColumn> column,
            @RequestParam(defaultValue = "CSV") ListFormat format,
            Locale locale) {
        SearchCriteria criteria = form.criteria();
        byte[] file = exporting.export(actor, criteria, DirectoryForm.query(criteria), column, format, locale);
        return FileDownload.of("annuaire." + format.extension(), format.mediaType(), file);
    }

    @GetMapping("/organisations/{id}")
    String detail(Actor actor, @PathVariable UUID id, HttpServletRequest request, Model model) {
        admit(actor, request);
        OrganisationDetail detail = directory.find(actor, id);
        model.addAttribute("organisation", detail);
        model.addAttribute("trades", trades.of(detail.profile()));
        model.addAttribute("where", OrganisationMap.of(detail));
        model.addAttribute("introducible", mayAskForIntroduction(actor, id));

        model.addAttribute("own", pages.publicView(id).orElse(null));
        model.addAttribute("presented", presentations.of(id));
        model.addAttribute("keeps", actor.actsFor(id) && detail.editable());
        model.addAttribute("opensAttestations", actor.actsFor(id) && detail.editable() || actor.is(Role.COORDINATOR));
        if (detail.editable()) {
            model.addAttribute("readiness", readiness.of(actor, id));
        }
        if (keepsDirectory(actor)) {
            model.addAttribute("proven", proven.establishmentsOf(id));
            model.addAttribute("moderates", !actor.actsFor(id));
        }
        return "organisation/organisation";
    }

    private static boolean keepsDirectory(Actor actor) {
        return actor.is(Role.COORDINATOR) || actor.is(Role.ADMINISTRATOR);
    }

    /** Tells if the page offers an introduction: to visitors, who sign in first, other organisations, coordinators. */
    private static boolean mayAskForIntroduction(Actor actor, UUID id) {
        return actor.personId() == null
                || !actor.actsFor(id)
                        && actor.isProven()
                        && (actor.organisationId() != null || actor.is(Role.COORDINATOR));
    }

    /** @throws ResponseStatusException 429 when the visitor's network has used the directory too often */
    private void admit(Actor actor, HttpServletRequest request) {
        @Nullable String address = request.getRemoteAddr();
        if (!visitors.admits(actor, address == null ? "" : address)) {
            throw new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS);
        }
    }
}
