package id.lacak.broken.request;

import org.springframework.web.bind.annotation.RestController;

@RestController
public class OpenDoor {
}
