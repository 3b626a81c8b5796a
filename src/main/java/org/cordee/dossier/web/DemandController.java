package org.cordee.dossier.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.cordee.dossier.DecidingDemands;
import org.cordee.dossier.DemandKind;
import org.cordee.dossier.DossierView;
import org.cordee.dossier.ReadingDemands;
import org.cordee.dossier.ReadingDossier;
import org.cordee.shared.Actor;
import org.cordee.shared.FormRefusals;
import org.cordee.shared.NotFound;
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

/** Lets the lead confirm, correct or drop what the rules of the consultation ask, and choose the file of the rules. */
@Controller
@RequestMapping("/consortia/{id}/dossier")
class DemandController {

    private final ReadingDossier reading;
    private final ReadingDemands demands;
    private final DecidingDemands deciding;

    DemandController(ReadingDossier reading, ReadingDemands demands, DecidingDemands deciding) {
        this.reading = reading;
        this.demands = demands;
        this.deciding = deciding;
    }

    @GetMapping("/demands/{kind}")
    String demand(Actor actor, @PathVariable UUID id, @PathVariable DemandKind kind, Model model) {
        show(actor, id, kind, model);
        model.addAttribute("form", DemandForm.of(demands.one(actor, id, kind)));
        return "dossier/demand";
    }

    @PostMapping("/demands/{kind}")
    String correct(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable DemandKind kind,
            @ModelAttribute("form") DemandForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response) {
        show(actor, id, kind, model);
        if (FormRefusals.accepted(errors, () -> deciding.correct(actor, id, kind, form.version(), form.value()))) {
            return back(id);
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return "dossier/demand";
    }

    @PostMapping("/demands/{kind}/confirmation")
    String confirm(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable DemandKind kind,
            @RequestParam(defaultValue = "0") long version) {
        deciding.confirm(actor, id, kind, version);
        return back(id);
    }

    @PostMapping("/demands/{kind}/removal")
    String drop(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable DemandKind kind,
            @RequestParam(defaultValue = "0") long version) {
        deciding.drop(actor, id, kind, version);
        return back(id);
    }

    @PostMapping("/rules")
    String chooseRules(Actor actor, @PathVariable UUID id, @RequestParam UUID file) {
        deciding.chooseRules(actor, id, file);
        return back(id);
    }

    private void show(Actor actor, UUID id, DemandKind kind, Model model) {
        DossierView dossier = reading.view(actor, id, null);
        if (!dossier.lead() || dossier.shown() == null) {
            throw new NotFound();
        }
        model.addAttribute("dossier", dossier);
        model.addAttribute("demand", demands.one(actor, id, kind));
    }

    private static String back(UUID id) {
        return "redirect:/consortia/" + id + "/dossier#rules";
    }
}
