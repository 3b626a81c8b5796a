package org.cordee.platform;

import java.util.List;
import org.cordee.account.CurrentActor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * Shows the first page after sign-in: the person's next tasks, according to its role in the organisation it acts for.
 */
@Controller
class HomeController {

    private static final int TASKS_SHOWN = 3;

    private final CurrentActor current;
    private final ObjectProvider<OpenTaskCards> ahead;
    private final ObjectProvider<FirstSteps> first;

    HomeController(CurrentActor current, ObjectProvider<OpenTaskCards> ahead, ObjectProvider<FirstSteps> first) {
        this.current = current;
        this.ahead = ahead;
        this.first = first;
    }

    @GetMapping("/")
    String home(Model model) {
        model.addAttribute("entries", Navigation.of(current.actor()));
        OpenTaskCards tasks = ahead.getIfAvailable();
        model.addAttribute("cards", tasks == null ? List.of() : tasks.next(current.actor(), TASKS_SHOWN));
        FirstSteps steps = first.getIfAvailable();
        model.addAttribute("starting", steps != null && steps.areAhead(current.actor()));
        return "web/home";
    }
}
