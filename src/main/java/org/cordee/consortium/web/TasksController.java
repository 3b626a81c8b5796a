package org.cordee.consortium.web;

import java.util.UUID;
import org.cordee.consortium.ConsortiumReading;
import org.cordee.consortium.shares.AssigningTasks;
import org.cordee.shared.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes the lead's assignment of the essential tasks on the page of the shares. */
@Controller
class TasksController {

    private final ConsortiumReading reading;
    private final AssigningTasks assigning;

    TasksController(ConsortiumReading reading, AssigningTasks assigning) {
        this.reading = reading;
        this.assigning = assigning;
    }

    @PostMapping("/consortia/{id}/shares/tasks")
    String assign(
            Actor actor, @PathVariable UUID id, @ModelAttribute("tasksForm") TasksForm form, RedirectAttributes next) {
        reading.workspaceOfLead(actor, id);
        assigning.assign(actor, id, form.said());
        next.addFlashAttribute("tasksSaid", true);
        return "redirect:/consortia/" + id + "/shares#tasks";
    }
}
