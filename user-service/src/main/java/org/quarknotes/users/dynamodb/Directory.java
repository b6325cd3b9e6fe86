package org.quarknotes.users.dynamodb;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.quarknotes.dynamo.Cursors;
import org.quarknotes.dynamo.Query;
import org.quarknotes.dynamo.Table;
import org.quarknotes.users.domain.InvalidCursor;
import org.quarknotes.users.domain.Page;
import org.quarknotes.users.domain.Profile;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Everybody who is registered, page by page: one shard of the index after the other. */
@ApplicationScoped
class Directory {
    private static final String BINDING = "directory";
    private static final String SHARD = "shard";

    private final Table table;
    private final Cursors cursors;

    /** @param after the key in this shard after which to go on; empty at its beginning */
    private record Position(int shard, Map<String, AttributeValue> after) {
        Position atNextShard() {
            return new Position(shard + 1, Map.of());
        }
    }

    Directory(Table table, Cursors cursors) {
        this.table = table;
        this.cursors = cursors;
    }

    Page<Profile> page(int limit, Optional<String> cursor) {
        var people = new ArrayList<Profile>();
        var position = cursor.map(this::open).orElse(new Position(0, Map.of()));
        while (position.shard() < Shards.COUNT) {
            if (people.size() == limit) {
                return new Page<>(people, Optional.of(seal(position)));
            }
            var page =
                    table.page(Query.ofIndex(UserItems.DIRECTORY, UserItems.PROFILE, Integer.toString(position.shard()))
                            .limit(limit - people.size())
                            .startingAfter(position.after()));
            people.addAll(page.items());
            position = page.more() ? new Position(position.shard(), page.last()) : position.atNextShard();
        }
        return new Page<>(people, Optional.empty());
    }

    private String seal(Position position) {
        var key = new HashMap<>(position.after());
        key.put(SHARD, AttributeValue.fromS(Integer.toString(position.shard())));
        return cursors.seal(BINDING, key);
    }

    private Position open(String cursor) {
        try {
            var key = new HashMap<>(cursors.open(BINDING, cursor));
            return new Position(Integer.parseInt(key.remove(SHARD).s()), key);
        } catch (Cursors.InvalidCursor e) {
            throw new InvalidCursor();
        }
    }
}
