package org.cordee.potential.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.cordee.document.ListWorkbook;
import org.cordee.potential.Assumptions;
import org.cordee.potential.ComputingPotential;
import org.cordee.potential.ExportingPotential;
import org.cordee.potential.KeepingProgrammes;
import org.cordee.potential.MonthLoad;
import org.cordee.potential.ReadingProgrammes;
import org.cordee.potential.ReadingProgrammes.ProgrammeView;
import org.cordee.potential.ReservationOutlook;
import org.cordee.shared.Actor;
import org.cordee.shared.FileDownload;
import org.cordee.shared.FormRefusals;
import org.cordee.shared.NumberInput;
import org.cordee.shared.RuleViolation;
import org.springframework.data.domain.PageRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Shows the purchasing programmes of an organisation, takes a file, and shows what structures could take of it. */
@Controller
@RequestMapping("/programmes")
class PurchaseProgrammeController {

    private static final int MOST_LISTED = 100;
    private static final int PAGE = 50;

    /** The colour and the icon of each answer about a reservation; the word stands beside them. */
    private static final Map<ReservationOutlook, String> LEVELS = new EnumMap<>(Map.of(
            ReservationOutlook.EITHER, "ok",
            ReservationOutlook.DISABILITY, "ok",
            ReservationOutlook.INSERTION, "ok",
            ReservationOutlook.TOGETHER, "ok",
            ReservationOutlook.SEPARATE_LOT, "info",
            ReservationOutlook.CAPACITY_UNKNOWN, "info",
            ReservationOutlook.TOO_FEW, "calm",
            ReservationOutlook.NOBODY, "late",
            ReservationOutlook.NOT_UNDERSTOOD, "warn"));

    private static final Map<ReservationOutlook, String> ICONS = new EnumMap<>(Map.of(
            ReservationOutlook.EITHER, "circle-check",
            ReservationOutlook.DISABILITY, "circle-check",
            ReservationOutlook.INSERTION, "circle-check",
            ReservationOutlook.TOGETHER, "circle-check",
            ReservationOutlook.SEPARATE_LOT, "sitemap",
            ReservationOutlook.CAPACITY_UNKNOWN, "help-circle",
            ReservationOutlook.TOO_FEW, "ban",
            ReservationOutlook.NOBODY, "alert-triangle",
            ReservationOutlook.NOT_UNDERSTOOD, "message-question"));

    private final KeepingProgrammes keeping;
    private final ComputingPotential computing;
    private final ReadingProgrammes reading;
    private final ExportingPotential exporting;

    PurchaseProgrammeController(
            KeepingProgrammes keeping,
            ComputingPotential computing,
            ReadingProgrammes reading,
            ExportingPotential exporting) {
        this.keeping = keeping;
        this.computing = computing;
        this.reading = reading;
        this.exporting = exporting;
    }

    @InitBinder
    void bind(WebDataBinder binder) {
        NumberInput.register(binder);
    }

    @GetMapping
    String list(Actor actor, Model model) {
        model.addAttribute(
                "programmes",
                reading.list(actor, PageRequest.of(0, MOST_LISTED)).getContent());
        return "potential/programmes";
    }

    @GetMapping("/new")
    String form(Actor actor, Model model) {
        model.addAttribute("form", ProgrammeForm.of(keeping.proposal(actor)));
        return page(actor, model);
    }

    @PostMapping
    ModelAndView keep(Actor actor, @ModelAttribute("form") ProgrammeForm form, BindingResult errors, Model model)
            throws IOException {
        if (!errors.hasErrors()) {
            try {
                return kept(actor, form);
            } catch (RuleViolation refused) {
                FormRefusals.show(refused, errors);
            }
        }
        ModelAndView again = new ModelAndView(page(actor, model), model.asMap());
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }

    private ModelAndView kept(Actor actor, ProgrammeForm form) throws IOException {
        Assumptions assumptions = form.assumptions(keeping.proposal(actor));
        try (InputStream stream = form.chosenFile().getInputStream()) {
            String name = Objects.requireNonNullElse(form.chosenFile().getOriginalFilename(), "");
            UUID id = keeping.keep(actor, name, stream, assumptions, form.checkedYear());
            computing.computeSoon(id);
            return new ModelAndView("redirect:/programmes/" + id);
        }
    }

    @GetMapping("/{id}")
    String show(Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "0") int page, Model model) {
        ProgrammeView programme = reading.find(actor, id);
        int number = Math.max(0, Math.min(page, 1000));
        model.addAttribute("programme", programme);
        model.addAttribute("fewest", reading.fewestCapable());
        model.addAttribute("levels", LEVELS);
        model.addAttribute("icons", ICONS);
        if (programme.hasResult()) {
            model.addAttribute("lines", reading.lines(actor, id, PageRequest.of(number, PAGE)));
            List<MonthLoad> months = reading.months(actor, id);
            model.addAttribute("months", months);
            model.addAttribute(
                    "mostHours",
                    months.stream().mapToLong(MonthLoad::hours).max().orElse(0));
            model.addAttribute("furthest", reading.furthest(actor, id));
        } else {
            model.addAttribute("refusedLines", reading.refused(actor, id, number, PAGE));
        }
        return "potential/programme";
    }

    /** Answers with the changing part alone; the page asks for it while the programme is computed. */
    @GetMapping("/{id}/progress")
    String progress(Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("programme", reading.find(actor, id));
        model.addAttribute("arrived", true);
        return "potential/programme :: computing";
    }

    @PostMapping("/{id}/readable-lines")
    String keepReadableLines(Actor actor, @PathVariable UUID id) {
        keeping.keepReadableLines(actor, id);
        computing.computeSoon(id);
        return "redirect:/programmes/" + id;
    }

    @PostMapping("/{id}/computation")
    String recompute(Actor actor, @PathVariable UUID id) {
        keeping.recompute(actor, id);
        computing.computeSoon(id);
        return "redirect:/programmes/" + id;
    }

    @PostMapping("/{id}/removal")
    String forget(Actor actor, @PathVariable UUID id, RedirectAttributes next) {
        keeping.forget(actor, id);
        next.addFlashAttribute("said", "potential.forgotten");
        return "redirect:/programmes";
    }

    /** Answers with the result as a workbook; a POST, because it is recorded who took it. */
    @PostMapping("/{id}/workbook")
    ResponseEntity<byte[]> workbook(Actor actor, @PathVariable UUID id, Locale locale) {
        return FileDownload.of("potentiel.xlsx", ListWorkbook.MEDIA_TYPE, exporting.workbook(actor, id, locale));
    }

    /** Answers with the refused lines as a text that can be corrected and sent again. */
    @GetMapping("/{id}/refused-lines")
    ResponseEntity<byte[]> refusedLines(Actor actor, @PathVariable UUID id, Locale locale) {
        return FileDownload.of(
                "lignes-refusees.csv", "text/csv;charset=UTF-8", exporting.refusedLines(actor, id, locale));
    }

    private String page(Actor actor, Model model) {
        model.addAttribute("mostLines", keeping.mostLines());
        model.addAttribute("mostMegabytes", keeping.mostMegabytes());
        model.addAttribute("proposal", keeping.proposal(actor));
        return "potential/programme-form";
    }
}
