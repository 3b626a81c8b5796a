package org.cordee.tender.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cordee.law.casefile.BuyerKind;
import org.cordee.shared.Actor;
import org.cordee.shared.Deadline;
import org.cordee.shared.FormRefusals;
import org.cordee.shared.NotFound;
import org.cordee.shared.RuleViolation;
import org.cordee.tender.ConsultationDetail;
import org.cordee.tender.ConsultationReading;
import org.cordee.tender.ConsultationSearch;
import org.cordee.tender.ContentCheck;
import org.cordee.tender.ContentRefused;
import org.cordee.tender.ContractNature;
import org.cordee.tender.DutyTerms;
import org.cordee.tender.Flaw;
import org.cordee.tender.GlobalTerms;
import org.cordee.tender.NoticeChange;
import org.cordee.tender.ProcedureKind;
import org.cordee.tender.RecordingConsultations;
import org.cordee.tender.RequiredForm;
import org.cordee.tender.Reservation;
import org.cordee.tender.schematron.CheckReading;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.PageRequest;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Shows the list of consultations and one consultation, and handles the form that records one or fills in what its
 * notice lacks.
 */
@Controller
class ConsultationController {

    private static final int PAGE_SIZE = 20;
    private static final int MOST_LOTS_IN_A_FORM = 200;

    private final ConsultationReading reading;
    private final RecordingConsultations recording;
    private final CheckReading checks;

    ConsultationController(ConsultationReading reading, RecordingConsultations recording, CheckReading checks) {
        this.reading = reading;
        this.recording = recording;
        this.checks = checks;
    }

    @InitBinder("form")
    void byField(WebDataBinder binder) {
        binder.initDirectFieldAccess();
        binder.setAutoGrowCollectionLimit(MOST_LOTS_IN_A_FORM);
    }

    @ModelAttribute("procedures")
    ProcedureKind[] procedures() {
        return ProcedureKind.values();
    }

    @ModelAttribute("natures")
    ContractNature[] natures() {
        return ContractNature.values();
    }

    @ModelAttribute("reservations")
    Reservation[] reservations() {
        return Reservation.values();
    }

    @ModelAttribute("buyerKinds")
    BuyerKind[] buyerKinds() {
        return BuyerKind.values();
    }

    @ModelAttribute("globalKinds")
    GlobalTerms.Kind[] globalKinds() {
        return GlobalTerms.Kind.values();
    }

    @ModelAttribute("derogations")
    DutyTerms.Derogation[] derogations() {
        return DutyTerms.Derogation.values();
    }

    @ModelAttribute("criteria")
    DutyTerms.Criterion[] criteria() {
        return DutyTerms.Criterion.values();
    }

    @ModelAttribute("requiredForms")
    RequiredForm[] requiredForms() {
        return RequiredForm.values();
    }

    @GetMapping("/consultations")
    String list(
            Actor actor,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "OPEN") ConsultationSearch.Time time,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        PageRequest wanted = PageRequest.of(Math.max(0, page), PAGE_SIZE);
        model.addAttribute("page", reading.search(actor, new ConsultationSearch(text, time), wanted));
        model.addAttribute("text", text);
        model.addAttribute("time", time);
        return "tender/consultations";
    }

    @GetMapping("/consultations/{id}")
    String detail(Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("consultation", reading.find(actor, id));
        model.addAttribute("check", checks.progress(id));
        return "tender/consultation";
    }

    @GetMapping("/consultations/new")
    String empty(@ModelAttribute("form") ConsultationForm form, Model model) {
        if (form.lots.isEmpty()) {
            form.lots.add(LotForm.numbered(1));
        }
        return "tender/consultation-form";
    }

    @PostMapping("/consultations")
    ModelAndView record(
            Actor actor,
            @RequestParam(required = false) @Nullable String addLot,
            @RequestParam(required = false) @Nullable String suggest,
            @ModelAttribute("form") ConsultationForm form,
            BindingResult errors,
            RedirectAttributes next) {
        if (suggest != null) {
            return suggested(form, null);
        }
        if (addLot != null) {
            form.lots.add(LotForm.numbered(form.lots.size() + 1));
            return new ModelAndView("tender/consultation-form");
        }
        form.dropEmptyLots();
        List<Flaw> flaws = new ArrayList<>();
        try {
            var content = form.content(null, flaws);
            addUnseen(ContentCheck.flawsOf(content), flaws);
            if (flaws.isEmpty()) {
                UUID id = recording.record(actor, content);
                next.addFlashAttribute("said", "tender.form.saved");
                return new ModelAndView("redirect:/consultations/" + id);
            }
        } catch (ContentRefused refused) {
            flaws.addAll(refused.flaws());
        }
        return shown(flaws, errors, null, form);
    }

    /** Asks for the missing values only; with {@code all}, or when nothing is missing, shows the whole form. */
    @GetMapping("/consultations/{id}/facts")
    String facts(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String all,
            @ModelAttribute("form") ConsultationForm form,
            Model model) {
        ConsultationDetail detail = editable(actor, id);
        form.show(detail);
        form.asked = all == null ? Completion.fieldsFor(detail.lacking()) : List.of();
        model.addAttribute("consultation", detail);
        return view(form, model.asMap());
    }

    @PostMapping("/consultations/{id}/facts")
    ModelAndView fillIn(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String all,
            @RequestParam(required = false) @Nullable String suggest,
            @ModelAttribute("form") ConsultationForm form,
            BindingResult errors,
            RedirectAttributes next) {
        ConsultationDetail detail = editable(actor, id);
        if (!form.asked.isEmpty()) {
            form.keepUnasked(ConsultationForm.of(detail));
        }
        if (suggest != null) {
            return suggested(form, detail);
        }
        if (all != null) {
            form.asked = List.of();
            return new ModelAndView("tender/consultation-form").addObject("consultation", detail);
        }
        List<Flaw> flaws = new ArrayList<>();
        try {
            var content = form.content(detail.content(), flaws);
            addUnseen(ContentCheck.flawsOf(content, detail.content()), flaws);
            if (flaws.isEmpty()) {
                recording.fillIn(actor, id, form.version, content);
                next.addFlashAttribute("said", "tender.form.saved");
                return new ModelAndView("redirect:/consultations/" + id);
            }
        } catch (ContentRefused refused) {
            flaws.addAll(refused.flaws());
        } catch (RuleViolation refused) {
            FormRefusals.show(refused, errors);
        } catch (OptimisticLockingFailureException overtaken) {
            return overtaken(actor, id, form, errors);
        }
        return shown(flaws, errors, detail, form);
    }

    /** Confirms one of the two readings of a published hour. */
    @PostMapping("/consultations/{id}/deadlines")
    String confirmDeadline(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam long version,
            @RequestParam String deadline,
            @RequestParam String reading,
            RedirectAttributes next) {
        try {
            Deadline published = NoticeChange.deadline(deadline);
            if (published == null) {
                throw RuleViolation.of("reading", "tender.deadline.no-such-reading");
            }
            recording.confirmDeadline(actor, id, version, published, Instant.parse(reading));
            next.addFlashAttribute("said", "tender.deadline.confirmed");
        } catch (DateTimeException | RuleViolation | OptimisticLockingFailureException refused) {
            next.addFlashAttribute("unsaid", "tender.deadline.no-such-reading");
        }
        return "redirect:/consultations/" + id;
    }

    /**
     * Adds the errors of the content to the unreadable fields, so that the user sees both at once; an unreadable field
     * gets no second error.
     */
    private static void addUnseen(List<Flaw> ofContent, List<Flaw> unread) {
        Set<String> fields =
                unread.stream().map(ConsultationController::fieldOf).collect(Collectors.toSet());
        ofContent.stream().filter(flaw -> !fields.contains(fieldOf(flaw))).forEach(unread::add);
    }

    /**
     * Shows the form again after a colleague or a corrigendum changed the consultation meanwhile: the user's input
     * stays, and the stored value stands beside it.
     */
    private ModelAndView overtaken(Actor actor, UUID id, ConsultationForm form, BindingResult errors) {
        ConsultationDetail fresh = editable(actor, id);
        ConsultationForm saved = ConsultationForm.of(fresh);
        saved.lots = form.lots.stream().map(lot -> saved.lotLike(lot)).toList();
        form.version = fresh.version();
        errors.reject("web.form.overtaken");
        return shown(List.of(), errors, fresh, form).addObject("saved", saved);
    }

    private ConsultationDetail editable(Actor actor, UUID id) {
        ConsultationDetail detail = reading.find(actor, id);
        if (!detail.editable()) {
            throw new NotFound();
        }
        return detail;
    }

    /** Shows the form again, with each flaw beside its field. */
    private static ModelAndView shown(
            List<Flaw> flaws, BindingResult errors, @Nullable ConsultationDetail detail, ConsultationForm form) {
        for (Flaw flaw : flaws) {
            FormRefusals.show(
                    RuleViolation.of(fieldOf(flaw), flaw.key(), flaw.arguments().toArray()), errors);
        }
        if (flaws.stream().anyMatch(flaw -> !form.asked.contains(fieldOf(flaw)))) {
            // An error beside no question of the page needs the whole form.
            form.asked = List.of();
        }
        ModelAndView page = new ModelAndView();
        page.setViewName(view(form, page.getModel()));
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        page.addObject("consultation", detail);
        return page;
    }

    /** Shows the form again; its page searches the words of the field that the request names. */
    private static ModelAndView suggested(ConsultationForm form, @Nullable ConsultationDetail detail) {
        ModelAndView page = new ModelAndView();
        page.setViewName(view(form, page.getModel()));
        page.addObject("consultation", detail);
        return page;
    }

    /** Chooses the page with the questions when there are some, else the whole form. */
    private static String view(ConsultationForm form, Map<String, Object> model) {
        Completion completion = Completion.of(form.asked);
        if (completion.isEmpty()) {
            return "tender/consultation-form";
        }
        model.put("completion", completion);
        return "tender/completion";
    }

    private static String fieldOf(Flaw flaw) {
        return switch (flaw.field()) {
            case "buyer.name" -> "buyerName";
            case "globalContract.kind" -> "globalKind";
            default -> flaw.field().replace("additionalCpvs", "cpv").replace("].period", "].months");
        };
    }
}
