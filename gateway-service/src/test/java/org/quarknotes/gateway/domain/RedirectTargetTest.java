package org.quarknotes.gateway.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RedirectTargetTest {

    @Test
    void a_query_that_no_address_could_have_is_spelt_as_one_that_can() {
        var target = new RedirectTarget(Template.parse("/v2?a=b"));

        assertThat(target.location(template -> "/v2?a=b", "?next=\\<|>\"")).isEqualTo("/v2?a=b&next=%5C%3C%7C%3E%22");
    }
}
