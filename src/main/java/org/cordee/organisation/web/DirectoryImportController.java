package org.cordee.organisation.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.UUID;
import org.cordee.organisation.importing.ImportReport;
import org.cordee.organisation.importing.ImportReport.Status;
import org.cordee.organisation.importing.ImportSummary;
import org.cordee.organisation.importing.ImportingDirectory;
import org.cordee.shared.Actor;
import org.cordee.shared.NotFound;
import org.cordee.shared.Role;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Shows the pages that import a CSV file into the directory and report on it line by line. */
@Controller
class DirectoryImportController {

    private static final int PAGE = 100;

    private final ImportingDirectory importing;

    DirectoryImportController(ImportingDirectory importing) {
        this.importing = importing;
    }

    @GetMapping("/organisations/imports")
    String form(Actor actor) {
        if (!actor.is(Role.COORDINATOR) && !actor.is(Role.ADMINISTRATOR)) {
            throw new NotFound();
        }
        return "organisation/import";
    }

    @PostMapping("/organisations/imports")
    ModelAndView take(
            Actor actor,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "false") boolean allOrNothing)
            throws IOException {
        if (file == null || file.isEmpty()) {
            form(actor);
            return refused(RuleViolation.of("file", "organisation.import.no-file"));
        }
        try (InputStream stream = file.getInputStream()) {
            String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
            ImportReport report = importing.importFile(actor, name, stream, allOrNothing);
            return new ModelAndView("redirect:/organisations/imports/" + report.id());
        } catch (RuleViolation refused) {
            return refused(refused);
        }
    }

    @GetMapping("/organisations/imports/{id}")
    String report(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Status status,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        ImportSummary report = importing.report(actor, id);
        model.addAttribute("report", report);
        model.addAttribute("lines", importing.lines(actor, report, status, PageRequest.of(Math.max(0, page), PAGE)));
        model.addAttribute("chosen", status);
        model.addAttribute("statuses", Status.values());
        return "organisation/import-report";
    }

    private static ModelAndView refused(RuleViolation refused) {
        ModelAndView page = new ModelAndView("organisation/import");
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        page.addObject("refusal", refused);
        return page;
    }
}
