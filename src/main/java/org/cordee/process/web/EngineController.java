package org.cordee.process.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordee.account.PeopleReading;
import org.cordee.process.CommandQueue;
import org.cordee.process.Pin;
import org.cordee.process.PinningClock;
import org.cordee.process.ProcessMonitor;
import org.cordee.process.ProcessRoot;
import org.cordee.process.RootNames;
import org.cordee.process.StuckDetector;
import org.cordee.shared.Actor;
import org.cordee.shared.Deadline;
import org.cordee.shared.Role;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The administrator's pages of the engine: the unsent commands, the deployed models, and the clock. */
@Controller
class EngineController {

    private static final int PAGE = 50;
    private static final String BY_PAGE = "page:";

    private final CommandQueue queue;
    private final ProcessMonitor board;
    private final PinningClock clock;
    private final StuckDetector detector;
    private final RootNames names;
    private final PeopleReading people;

    EngineController(
            CommandQueue queue,
            ProcessMonitor board,
            PinningClock clock,
            StuckDetector detector,
            RootNames names,
            PeopleReading people) {
        this.queue = queue;
        this.board = board;
        this.clock = clock;
        this.detector = detector;
        this.names = names;
        this.people = people;
    }

    /** The instant to pin, in the time of Paris. */
    record ClockForm(
            @NotNull @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) @Nullable
            LocalDateTime at) {}

    /**
     * A stuck process that is not about a consortium.
     *
     * @param name its name, or its id when it has none
     */
    public record StuckProcess(ProcessRoot.Kind kind, String name) {}

    @GetMapping("/admin/engine")
    String engine(Actor actor, @RequestParam(defaultValue = "0") int page, Model model) {
        model.addAttribute("commands", queue.unsent(actor, PageRequest.of(Math.max(0, page), PAGE)));
        model.addAttribute("snapshot", board.latest());
        Set<ProcessRoot> stuck = detector.lastFound();
        Map<UUID, String> known = names.of(stuck);
        model.addAttribute("stuck", ofConsortia(stuck, known));
        model.addAttribute("stuckOthers", others(stuck, known));
        return "process/engine";
    }

    private static Map<UUID, String> ofConsortia(Set<ProcessRoot> stuck, Map<UUID, String> known) {
        return ProcessRoot.consortia(stuck).stream()
                .filter(known::containsKey)
                .collect(Collectors.toMap(Function.identity(), id -> Objects.requireNonNull(known.get(id))));
    }

    private static List<StuckProcess> others(Set<ProcessRoot> stuck, Map<UUID, String> known) {
        return stuck.stream()
                .filter(root -> root.consortiumId() == null)
                .sorted(Comparator.comparing(ProcessRoot::kind).thenComparing(ProcessRoot::id))
                .map(root -> new StuckProcess(
                        root.kind(), known.getOrDefault(root.id(), root.id().toString())))
                .toList();
    }

    @PostMapping("/admin/engine/commands/{sequence}/retry")
    String retry(Actor actor, @PathVariable long sequence) {
        queue.retry(actor, sequence);
        return "redirect:/admin/engine";
    }

    @GetMapping("/admin/clock")
    String clock(Actor actor, @ModelAttribute("form") ClockForm form, Model model) {
        return show(actor, model);
    }

    @PostMapping("/admin/clock")
    String pin(Actor actor, @Valid @ModelAttribute("form") ClockForm form, BindingResult errors, Model model) {
        actor.requireRole(Role.ADMINISTRATOR);
        LocalDateTime at = form.at();
        if (!errors.hasErrors() && at != null) {
            try {
                clock.pin(actor, at.atZone(Deadline.PARIS).toInstant(), holder(actor));
                return "redirect:/admin/clock";
            } catch (RuleViolation refused) {
                errors.rejectValue("at", refused.key(), named(refused.arguments()), null);
            }
        }
        return show(actor, model);
    }

    @PostMapping("/admin/clock/release")
    String release(Actor actor) {
        clock.release(actor, holder(actor));
        return "redirect:/admin/clock";
    }

    private String show(Actor actor, Model model) {
        Pin pin = clock.current(actor).orElse(null);
        model.addAttribute("pin", pin);
        model.addAttribute("holder", pin == null || pin.holder() == null ? null : name(pin.holder()));
        Instant now = clock.now();
        model.addAttribute("now", now);
        model.addAttribute("pinnable", clock.isPinnable());
        return "process/clock";
    }

    private static String holder(Actor actor) {
        return BY_PAGE + actor.personId();
    }

    /** Puts the name of the administrator in place of the id under which the page holds the clock. */
    private String name(String holder) {
        if (!holder.matches(BY_PAGE + "[0-9a-f-]{36}")) {
            return holder;
        }
        UUID personId = UUID.fromString(holder.substring(BY_PAGE.length()));
        return people.contact(personId).map(PeopleReading.Contact::name).orElse(holder);
    }

    private Object[] named(Object[] arguments) {
        return Stream.of(arguments)
                .map(argument -> argument instanceof String holder ? name(holder) : argument)
                .toArray();
    }
}
