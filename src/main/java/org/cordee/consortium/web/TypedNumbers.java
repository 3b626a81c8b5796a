package org.cordee.consortium.web;

import org.cordee.shared.NumberInput;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/** Reads the figures of these pages in the formats that people type. */
@ControllerAdvice(
        assignableTypes = {
            NewConsortiumController.class,
            CapacityController.class,
            SlotController.class,
            SharesController.class,
            AnswerSharesController.class,
            SubcontractsController.class
        })
class TypedNumbers {

    @InitBinder
    void bind(WebDataBinder binder) {
        NumberInput.register(binder);
    }
}
