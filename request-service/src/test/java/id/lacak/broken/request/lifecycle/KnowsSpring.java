package id.lacak.broken.request.lifecycle;

import org.springframework.stereotype.Component;

@Component
class KnowsSpring {
}
