package org.cordee.organisation.web;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.cordee.organisation.importing.DecidingDifferences;
import org.cordee.organisation.importing.DecidingDifferences.Decision;
import org.cordee.organisation.importing.FileLayout;
import org.cordee.organisation.importing.ImportReport.Difference;
import org.cordee.organisation.importing.ImportReport.Status;
import org.cordee.organisation.importing.ImportState;
import org.cordee.organisation.importing.ImportSummary;
import org.cordee.organisation.importing.ImportTerms;
import org.cordee.organisation.importing.ImportingDirectory;
import org.cordee.shared.Actor;
import org.cordee.shared.FileDownload;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/**
 * Shows the pages of an import into the directory: the file, its columns, the progress, and the report with the
 * differences to decide on.
 */
@Controller
class DirectoryImportController {

    private static final int PAGE = 100;
    private static final int DIFFERENCES = 50;

    /** A small file has ended by then, and its sender sees the report at once. */
    private static final Duration SHORT = Duration.ofSeconds(2);

    private static final String COLUMN = "column.";

    private final ImportingDirectory importing;
    private final DecidingDifferences deciding;
    private final RefusedLinesFile refusedLines;

    DirectoryImportController(
            ImportingDirectory importing, DecidingDifferences deciding, RefusedLinesFile refusedLines) {
        this.importing = importing;
        this.deciding = deciding;
        this.refusedLines = refusedLines;
    }

    @GetMapping("/organisations/imports")
    String form(Actor actor, Model model) {
        model.addAttribute("latest", importing.latest(actor));
        return "organisation/import";
    }

    @PostMapping("/organisations/imports")
    ModelAndView take(Actor actor, @RequestParam(required = false) @Nullable MultipartFile file) throws IOException {
        List<ImportSummary> latest = importing.latest(actor);
        if (file == null || file.isEmpty()) {
            return refused(latest, RuleViolation.of("file", "organisation.import.no-file"));
        }
        try (InputStream stream = file.getInputStream()) {
            String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
            UUID id = importing.receive(actor, name, stream);
            return new ModelAndView("redirect:/organisations/imports/" + id + "/columns");
        } catch (RuleViolation refused) {
            return refused(latest, refused);
        }
    }

    /** @param mapping the name of kept columns to begin with */
    @GetMapping("/organisations/imports/{id}/columns")
    ModelAndView columns(Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "") String mapping)
            throws IOException {
        ImportSummary received = importing.report(actor, id);
        if (received.state() != ImportState.RECEIVED) {
            return new ModelAndView("redirect:/organisations/imports/" + id);
        }
        Map<String, String> chosen = importing.mappings(actor).getOrDefault(mapping, Map.of());
        return columns(actor, received, chosen, NO_TERMS, null);
    }

    private static final DirectoryImportTerms NO_TERMS =
            new DirectoryImportTerms(null, null, null, null, null, "COMPLETE", null, null, null, null, null, null);

    private ModelAndView columns(
            Actor actor,
            ImportSummary received,
            Map<String, String> chosen,
            DirectoryImportTerms terms,
            @Nullable RuleViolation refusal)
            throws IOException {
        FileLayout layout = importing.layout(actor, received.id(), chosen);
        ModelAndView page = new ModelAndView("organisation/import-columns");
        page.addObject("report", received);
        page.addObject("layout", layout);
        page.addObject("terms", terms);
        page.addObject("mappings", importing.mappings(actor).keySet());
        page.addObject("refusal", refusal);
        try {
            page.addObject(
                    "preview",
                    importing.preview(
                            actor,
                            received.id(),
                            terms.withSourceKind(layout.sourceKind()).read(chosen)));
        } catch (RuleViolation incomplete) {
            page.addObject("preview", List.of());
            page.addObject("refusal", refusal == null ? incomplete : refusal);
        }
        if (refusal != null) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }

    /**
     * Starts the import, or shows the preview again with the chosen columns.
     *
     * @param parameters the chosen field of each column under its number, and the title of each column
     */
    @PostMapping("/organisations/imports/{id}/columns")
    ModelAndView start(
            Actor actor,
            @PathVariable UUID id,
            DirectoryImportTerms terms,
            @RequestParam(defaultValue = "") String mappingName,
            @RequestParam(defaultValue = "import") String act,
            @RequestParam Map<String, String> parameters)
            throws IOException {
        ImportSummary received = importing.report(actor, id);
        if (received.state() != ImportState.RECEIVED) {
            return new ModelAndView("redirect:/organisations/imports/" + id);
        }
        Map<String, String> chosen = chosen(importing.layout(actor, id, Map.of()), parameters);
        try {
            ImportTerms read = terms.read(chosen);
            if (act.equals("preview")) {
                return columns(actor, received, chosen, terms, null);
            }
            if (!mappingName.isBlank()) {
                importing.keepMapping(actor, mappingName, chosen);
            }
            importing.start(actor, id, read);
            importing.await(actor, id, SHORT);
            return new ModelAndView("redirect:/organisations/imports/" + id);
        } catch (RuleViolation refused) {
            return columns(actor, received, chosen, terms, refused);
        }
    }

    /** Reads only what differs from the file's own titles; a number beyond the columns is ignored. */
    private static Map<String, String> chosen(FileLayout layout, Map<String, String> parameters) {
        Map<String, String> chosen = new LinkedHashMap<>();
        for (int at = 0; at < layout.columns().size(); at++) {
            String target = parameters.get(COLUMN + at);
            if (target != null
                    && (target.isEmpty() || layout.targets().contains(target))
                    && !target.equals(layout.columns().get(at).target())) {
                chosen.put(layout.columns().get(at).title(), target);
            }
        }
        return chosen;
    }

    @GetMapping("/organisations/imports/{id}")
    ModelAndView report(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Status status,
            @RequestParam(defaultValue = "0") int page) {
        ImportSummary report = importing.report(actor, id);
        if (report.state() == ImportState.RECEIVED) {
            return new ModelAndView("redirect:/organisations/imports/" + id + "/columns");
        }
        if (!report.state().isOver()) {
            ModelAndView running = new ModelAndView("organisation/import-running");
            running.addObject("report", report);
            running.addObject("latest", importing.latest(actor));
            return running;
        }
        ModelAndView shown = new ModelAndView("organisation/import-report");
        shown.addObject("report", report);
        shown.addObject("lines", importing.lines(actor, report, status, PageRequest.of(Math.max(0, page), PAGE)));
        shown.addObject("chosen", status);
        shown.addObject("statuses", Status.values());
        PageRequest few = PageRequest.of(0, DIFFERENCES);
        shown.addObject("proposed", importing.differences(actor, id, Difference.State.PROPOSED, few));
        shown.addObject("applied", importing.differences(actor, id, Difference.State.APPLIED, few));
        return shown;
    }

    /** Answers with the changing part alone; the page asks for it while the import runs. */
    @GetMapping("/organisations/imports/{id}/progress")
    String progress(Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("report", importing.report(actor, id));
        return "organisation/import-running :: runningPart";
    }

    /** Answers with the refused lines and their reasons, to be corrected and sent again. */
    @GetMapping("/organisations/imports/{id}/refused.csv")
    ResponseEntity<byte[]> refused(Actor actor, @PathVariable UUID id, Locale locale) {
        return FileDownload.of("lignes-refusees.csv", "text/csv;charset=UTF-8", refusedLines.of(actor, id, locale));
    }

    @PostMapping("/organisations/imports/{id}/cancellation")
    String cancel(Actor actor, @PathVariable UUID id) {
        importing.cancel(actor, id);
        return "redirect:/organisations/imports/" + id;
    }

    /** @param decision for each difference its line, the name of the fact, and {@code take} or {@code keep} */
    @PostMapping("/organisations/imports/{id}/differences")
    String decide(
            Actor actor, @PathVariable UUID id, @RequestParam(required = false) @Nullable Collection<String> decision) {
        importing.report(actor, id);
        List<Decision> decisions = new ArrayList<>();
        for (String one : decision == null ? List.<String>of() : decision) {
            String[] parts = one.split(":", -1);
            if (parts.length == 3 && parts[0].matches("[0-9]{1,9}") && !parts[2].equals("later")) {
                decisions.add(new Decision(Integer.parseInt(parts[0]), parts[1], parts[2].equals("take")));
            }
        }
        deciding.decide(actor, id, decisions);
        return "redirect:/organisations/imports/" + id + "#differences";
    }

    private static ModelAndView refused(List<ImportSummary> latest, RuleViolation refused) {
        ModelAndView page = new ModelAndView("organisation/import");
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        page.addObject("latest", latest);
        page.addObject("refusal", refused);
        return page;
    }
}
