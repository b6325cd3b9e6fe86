package org.quarknotes.dynamo;

import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Whether an update that was sent twice, and refused the second time, was performed the first time. */
final class LostAnswer {
    private LostAnswer() {}

    /**
     * Whether the item is as this update would have left it. Another writer's update to the very same values cannot be
     * told from it. Neither can it be known of one that only adds, appends or fills what was absent: those stay refused.
     */
    static boolean shows(ItemUpdate update, Map<String, AttributeValue> item) {
        var certain = false;
        for (var change : update.changes()) {
            if (change.path().size() > 1) {
                return false;
            }
            var found = item.get(change.attribute());
            switch (change) {
                case Change.Set set -> {
                    if (!set.value().equals(found)) {
                        return false;
                    }
                    certain = true;
                }
                case Change.Remove _ -> {
                    if (found != null) {
                        return false;
                    }
                }
                case Change.SetIfAbsent _ -> {}
                case Change.Add _, Change.Append _, Change.AddElements _, Change.RemoveElements _ -> {
                    return false;
                }
            }
        }
        return certain;
    }
}
