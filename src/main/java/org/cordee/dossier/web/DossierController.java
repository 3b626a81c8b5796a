package org.cordee.dossier.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.cordee.dossier.DossierUpload;
import org.cordee.dossier.DossierView;
import org.cordee.dossier.FileKind;
import org.cordee.dossier.ReadingChanges;
import org.cordee.dossier.ReadingDemands;
import org.cordee.dossier.ReadingDossier;
import org.cordee.dossier.ReceivingDossier;
import org.cordee.shared.Actor;
import org.cordee.shared.FormRefusals;
import org.cordee.shared.NotFound;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.http.HttpStatus;
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

/** Shows the buyer's documents of a grouping by version, and lets the lead load the next one. */
@Controller
@RequestMapping("/consortia/{id}/dossier")
class DossierController {

    private static final int PAGE_SIZE = 50;
    private static final int SHOWN_CHANGES = 20;
    private static final int LAST_PAGE = 1_000;

    private final ReadingDossier reading;
    private final ReadingDemands demands;
    private final ReadingChanges changes;
    private final ReceivingDossier receiving;

    DossierController(
            ReadingDossier reading, ReadingDemands demands, ReadingChanges changes, ReceivingDossier receiving) {
        this.reading = reading;
        this.demands = demands;
        this.changes = changes;
        this.receiving = receiving;
    }

    @GetMapping
    String dossier(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Integer version,
            Model model) {
        DossierView dossier = reading.view(actor, id, version);
        model.addAttribute("dossier", dossier);
        model.addAttribute("demands", demands.of(actor, id));
        if (dossier.shown() != null && dossier.shown().line().number() > 1) {
            model.addAttribute("changes", changes.of(actor, id, version, PageRequest.of(0, SHOWN_CHANGES)));
        }
        return "dossier/dossier";
    }

    @GetMapping("/versions/new")
    String form(Actor actor, @PathVariable UUID id, Model model) {
        showForm(actor, id, model);
        model.addAttribute("form", DossierUploadForm.empty());
        return "dossier/version-new";
    }

    @PostMapping("/versions")
    String receive(
            Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("form") DossierUploadForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash)
            throws IOException {
        showForm(actor, id, model);
        try (InputStream content = form.open()) {
            DossierUpload upload = form.with(content);
            flash.addFlashAttribute("received", receiving.receive(actor, id, upload));
            return "redirect:/consortia/" + id + "/dossier";
        } catch (RuleViolation no) {
            FormRefusals.show(no, errors);
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return "dossier/version-new";
        }
    }

    private void showForm(Actor actor, UUID id, Model model) {
        var dossier = reading.view(actor, id, null);
        if (!dossier.lead()) {
            throw new NotFound();
        }
        model.addAttribute("dossier", dossier);
    }

    /** Lists the files of a version, all or those of one kind. */
    @GetMapping("/buyer-files")
    String files(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Integer version,
            @RequestParam(required = false) @Nullable FileKind kind,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        model.addAttribute("dossier", reading.view(actor, id, version));
        model.addAttribute("kind", kind);
        model.addAttribute("files", reading.files(actor, id, version, kind, request(page)));
        return "dossier/files";
    }

    /** Lists who opened which file: for the lead all, for a member its own people. */
    @GetMapping("/openings")
    String openings(Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "0") int page, Model model) {
        model.addAttribute("dossier", reading.view(actor, id, null));
        model.addAttribute("openings", reading.openings(actor, id, request(page)));
        return "dossier/openings";
    }

    private static PageRequest request(int page) {
        return PageRequest.of(Math.max(0, Math.min(LAST_PAGE, page)), PAGE_SIZE);
    }
}
