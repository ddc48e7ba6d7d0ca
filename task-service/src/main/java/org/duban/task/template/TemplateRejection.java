package org.duban.task.template;

import java.util.Map;
import org.duban.rules.refusal.Rejection;

/** A template's no. */
public final class TemplateRejection extends Rejection {

    private static final long serialVersionUID = 1L;

    public TemplateRejection(TemplateRule rule, Map<String, Object> facts) {
        super(rule, facts);
    }
}
