package id.lacak.broken.request.reminder;

import org.springframework.stereotype.Component;

@Component
class RemindsByBean {
}
