package org.cordee.consortium.web;

import java.beans.PropertyEditorSupport;
import java.math.BigDecimal;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/** People type 12,5 and 1 150 000: a comma and spaces are as good as a point. */
@ControllerAdvice(assignableTypes = {NewConsortiumController.class, SharesController.class})
class TypedNumbers {

    @InitBinder
    void bind(WebDataBinder binder) {
        binder.registerCustomEditor(BigDecimal.class, new PropertyEditorSupport() {
            @Override
            public void setAsText(String typed) {
                String figure = typed.replaceAll("[\\s\\u00a0\\u202f]", "").replace(',', '.');
                setValue(figure.isEmpty() ? null : new BigDecimal(figure));
            }
        });
    }
}
