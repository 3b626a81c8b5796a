package org.cordee.showcase.web;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.FileDownload;
import org.cordee.shared.FormRefusals;
import org.cordee.shared.NumberInput;
import org.cordee.shared.RuleViolation;
import org.cordee.showcase.ExportingRegistrations;
import org.cordee.showcase.ExportingRegistrations.ListFormat;
import org.cordee.showcase.OutcomeKind;
import org.cordee.showcase.ReadingRegistrations;
import org.cordee.showcase.ReadingShowcases;
import org.cordee.showcase.ReadingShowcases.ShowcaseDesk;
import org.cordee.showcase.RecordingAttendance;
import org.cordee.showcase.RegisteringAttendees;
import org.jspecify.annotations.Nullable;
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

/** The coordinator's list of the people of an event, the roll call on a phone, and what came of the event. */
@Controller
@RequestMapping("/showcases/{id}")
class AttendanceController {

    private static final int PAGE = 100;
    private static final int LAST_PAGE = 100;
    private static final int MOST_ROWS_IN_A_FORM = 8;

    private final ReadingShowcases reading;
    private final ReadingRegistrations people;
    private final RecordingAttendance recording;
    private final RegisteringAttendees registering;
    private final ExportingRegistrations exporting;
    private final BusinessClock clock;

    AttendanceController(
            ReadingShowcases reading,
            ReadingRegistrations people,
            RecordingAttendance recording,
            RegisteringAttendees registering,
            ExportingRegistrations exporting,
            BusinessClock clock) {
        this.reading = reading;
        this.people = people;
        this.recording = recording;
        this.registering = registering;
        this.exporting = exporting;
        this.clock = clock;
    }

    @InitBinder("form")
    void bind(WebDataBinder binder) {
        binder.setAutoGrowCollectionLimit(MOST_ROWS_IN_A_FORM);
        NumberInput.register(binder);
    }

    @GetMapping("/attendance")
    String list(Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "0") int page, Model model) {
        ShowcaseDesk desk = reading.desk(actor, id);
        model.addAttribute("desk", desk);
        model.addAttribute("begun", !clock.now().isBefore(desk.view().details().startsAt()));
        model.addAttribute(
                "people", people.list(actor, id, PageRequest.of(Math.max(0, Math.min(page, LAST_PAGE)), PAGE)));
        model.addAttribute("formats", ListFormat.values());
        return "showcase/attendance";
    }

    /**
     * Records the differences between the ticks that the page showed and those that were sent.
     *
     * @param to the page of the list that is shown next; the same page without it
     */
    @PostMapping("/attendance")
    String record(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") Set<UUID> before,
            @RequestParam(defaultValue = "") Set<UUID> present,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(required = false) @Nullable Integer to,
            RedirectAttributes next) {
        acted(() -> recording.record(actor, id, before, present), "showcase.done.attendance", next);
        int shown = to == null ? page : to;
        return "redirect:/showcases/" + id + "/attendance?page=" + Math.max(0, Math.min(shown, LAST_PAGE));
    }

    /** Records the ticks that were sent, and then everybody else as absent. */
    @PostMapping("/attendance/end")
    String finish(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") Set<UUID> before,
            @RequestParam(defaultValue = "") Set<UUID> present,
            RedirectAttributes next) {
        acted(
                () -> {
                    recording.record(actor, id, before, present);
                    recording.finish(actor, id);
                },
                "showcase.done.attendance-end",
                next);
        return "redirect:/showcases/" + id + "/attendance";
    }

    @PostMapping("/registrations/{registrationId}/removal")
    String remove(Actor actor, @PathVariable UUID id, @PathVariable UUID registrationId, RedirectAttributes next) {
        acted(() -> registering.remove(actor, id, registrationId), "showcase.done.removed", next);
        return "redirect:/showcases/" + id + "/attendance";
    }

    /** Answers with a file of the list; a POST, because it is recorded who took it. */
    @PostMapping("/registrations/export")
    ResponseEntity<byte[]> export(
            Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "XLSX") ListFormat format, Locale locale) {
        return FileDownload.of(
                "inscriptions." + format.extension(), format.mediaType(), exporting.export(actor, id, format, locale));
    }

    @GetMapping("/outcome")
    String outcome(Actor actor, @PathVariable UUID id, Model model) {
        ShowcaseDesk desk = reading.desk(actor, id);
        model.addAttribute("form", ShowcaseOutcomeForm.of(desk, clock.today()));
        return outcome(desk, model);
    }

    @PostMapping("/outcome")
    ModelAndView recordOutcome(
            Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("form") ShowcaseOutcomeForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes next) {
        ShowcaseDesk desk = reading.desk(actor, id);
        boolean recorded = !errors.hasErrors()
                && FormRefusals.accepted(errors, () -> recording.recordOutcome(actor, id, form.day(), form.lines()));
        if (recorded) {
            next.addFlashAttribute("said", "showcase.done.outcome");
            return new ModelAndView("redirect:/showcases/" + id + "/desk");
        }
        ModelAndView again = new ModelAndView(outcome(desk, model), model.asMap());
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }

    private static String outcome(ShowcaseDesk desk, Model model) {
        model.addAttribute("desk", desk);
        model.addAttribute("outcomes", List.of(OutcomeKind.values()));
        return "showcase/outcome";
    }

    private static void acted(Runnable act, String done, RedirectAttributes next) {
        try {
            act.run();
            next.addFlashAttribute("said", done);
        } catch (RuleViolation refused) {
            next.addFlashAttribute("refused", refused.key());
            next.addFlashAttribute("refusedWith", refused.arguments());
        }
    }
}
